package io.eata.core.sql;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Where round trips and transactions begin. */
@Component
public final class Database {

    private final JdbcOperations jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate moment;

    Database(JdbcOperations jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.moment = new TransactionTemplate(transactions);
        this.moment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.moment.setReadOnly(true);
    }

    /** An empty round trip; it joins the transaction under way when it runs. */
    public RoundTrip roundTrip() {
        return new RoundTrip(jdbc);
    }

    /** Does the work in one transaction, which an exception rolls back. */
    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** Reads everything as it was at one moment, whatever is written meanwhile; apart from any transaction under way. */
    public <T> T atOneMoment(Supplier<T> reading) {
        return Objects.requireNonNull(moment.execute(status -> reading.get()));
    }
}
