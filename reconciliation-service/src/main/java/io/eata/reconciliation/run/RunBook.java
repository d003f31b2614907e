package io.eata.reconciliation.run;

import io.eata.contracts.reconciliation.RunReport;
import io.eata.reconciliation.verdict.Counts;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;

/** The lease and the finished runs, in PostgreSQL. */
@Component
final class RunBook {

    /** SQLSTATE lock_not_available. */
    private static final String LOCKED = "55P03";

    private final JdbcClient jdbc;

    RunBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the lease for the rest of the transaction; it is let go of with the connection, however that ends. Must be the
     * transaction's first statement: locking a table takes no snapshot, so what the last holder committed is seen.
     */
    boolean lease(TransactionStatus transaction) {
        try {
            jdbc.sql("lock table run_lease in exclusive mode nowait").update();
            return true;
        } catch (DataAccessException e) {
            if (!(e.getMostSpecificCause() instanceof SQLException cause) || !LOCKED.equals(cause.getSQLState())) {
                throw e;
            }
            transaction.setRollbackOnly(); // another copy has it, and this transaction can do nothing more
            return false;
        }
    }

    boolean has(Occasion occasion, LocalDate day) {
        return jdbc.sql("select exists (select from run where occasion = ? and as_of = ?)")
                .param(occasion.name())
                .param(day)
                .query(Boolean.class)
                .single();
    }

    RunReport close(String occasion, LocalDate asOf, Instant started, Instant finished, Counts counts) {
        long run = jdbc.sql("""
                        insert into run (occasion, as_of, started, finished, carnets, changed, terminated, to_check)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning run""")
                .params(
                        occasion,
                        asOf,
                        started.atOffset(ZoneOffset.UTC),
                        finished.atOffset(ZoneOffset.UTC),
                        counts.carnets(),
                        counts.changed(),
                        counts.terminated(),
                        counts.toCheck())
                .query(Long.class)
                .single();
        return new RunReport(
                run,
                asOf,
                started,
                finished,
                counts.carnets(),
                counts.changed(),
                counts.terminated(),
                counts.toCheck());
    }
}
