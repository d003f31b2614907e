package io.eata.reconciliation;

import io.eata.contracts.event.CarnetFact;
import io.eata.reconciliation.ledger.LedgerCopy;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills, reads and empties the service's tables behind its back. */
public final class Tables {

    private final JdbcClient jdbc;
    private final LedgerCopy copy;
    private final TransactionTemplate transaction;

    Tables(JdbcClient jdbc, LedgerCopy copy, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes in facts as the follower would. */
    public void take(List<CarnetFact> facts) {
        transaction.executeWithoutResult(_ -> facts.forEach(copy::take));
    }

    /** Forgets everything but what Kafka was told. */
    public void empty() {
        for (var table : List.of("transit", "verdict", "run", "touched", "ledger_entry", "carnet", "outbox", "inbox")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    public long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Every row of a table as text, in one order. */
    public List<String> rows(String table) {
        try (var rows = jdbc.sql("select t::text from " + table + " as t order by 1").query(String.class).stream()) {
            return rows.map(Objects::requireNonNull).toList();
        }
    }
}
