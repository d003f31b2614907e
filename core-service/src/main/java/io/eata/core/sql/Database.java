package io.eata.core.sql;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where round trips and transactions begin. */
@Component
public final class Database {

    private final JdbcOperations jdbc;
    private final TransactionTemplate transaction;

    Database(JdbcOperations jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An empty round trip; it joins the transaction under way when it runs. */
    public RoundTrip roundTrip() {
        return new RoundTrip(jdbc);
    }

    /** Does the work in one transaction, which an exception rolls back. */
    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
