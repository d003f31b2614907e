package io.eata.reconciliation.verdict;

import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.reconciliation.ledger.LedgerCopy;
import io.eata.reconciliation.ledger.LedgerFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges all ledgers at once, in SQL. Only carnets whose ledger moved since the last judgement, and those whose verdict the day
 * alone changes, are looked at. Needs nothing but a PostgreSQL (18 or later) and its tables.
 *
 * <p>One judgement is one transaction on one snapshot; within a transaction of the caller on the same data source it is part
 * of that. Two at once would contradict each other: the caller holds the lease.
 */
public final class VerdictSql {

    private static final List<String> TABLES = List.of(
            "db/reconciliation/V1__ledger_copy_and_verdicts.sql",
            "db/reconciliation/V2__no_check_of_what_was_joined.sql");
    private static final int FETCH = 500;
    private static final String WORK_TABLES = """
            create temporary table due (carnet_id bigint primary key, moved boolean not null) on commit drop;
            create temporary table part (
                carnet_id bigint not null, kind text not null, territory text not null, opened_by bigint not null,
                items int4multirange not null) on commit drop;
            create temporary table transit_found (
                carnet_id bigint not null, territory text not null, opened_by bigint not null,
                items int4multirange not null, remaining int4multirange not null, closed_on date) on commit drop;
            create temporary table judged (carnet_id bigint not null, status text not null, changed boolean not null)
                on commit drop""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final VerdictRow row = new VerdictRow();

    public VerdictSql(DataSource dataSource) {
        this.dataSource = dataSource;
        var template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH);
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Makes the tables in an empty database, where no Flyway does. */
    public void createTables() {
        var scripts = new ResourceDatabasePopulator();
        TABLES.forEach(script -> scripts.addScript(new ClassPathResource(script)));
        DatabasePopulatorUtils.execute(scripts, dataSource);
    }

    /**
     * Judges what is due.
     *
     * @param asOf the day judged for; a day in the future or the past will do
     * @param changed is given each verdict that differs from before, within the transaction and in the order of eATA IDs
     */
    public Counts judge(LocalDate asOf, Consumer<Verdict> changed) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("set local work_mem = '64MB'").update(); // one sort or hash of a full night, not one of a page
            jdbc.sql(WORK_TABLES).update();
            run(Script.DUE, asOf);
            jdbc.sql("delete from touched").update();
            jdbc.sql("analyze due").update();
            run(Script.GOODS, asOf);
            run(Script.TRANSITS, asOf);
            run(Script.TRANSIT_STATES, asOf);
            jdbc.sql("analyze part").update();
            run(Script.VERDICTS, asOf);
            tell(changed);
            return counts();
        }));
    }

    /**
     * Judges one ledger by the very same SQL, for its own sake: nothing stays in the database. Meant for an otherwise empty one.
     */
    public JudgedLedger judgeAlone(CarnetTerms terms, List<? extends LedgerEntry> entries, LocalDate asOf) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            long carnetId = 1;
            var copy = new LedgerCopy(jdbc);
            LedgerFacts.of(carnetId, terms, List.of(), entries).forEach(copy::take);
            judge(asOf, _ -> {});
            return judged(carnetId);
        }));
    }

    /** The last verdict on a carnet in full. */
    public JudgedLedger judged(long carnetId) {
        return jdbc.sql("select status, outstanding::text from verdict where carnet_id = ?")
                .param(carnetId)
                .query((result, _) -> new JudgedLedger(
                        Verdict.Status.valueOf(result.getString("status")),
                        VerdictRow.outstanding(result.getString("outstanding"))))
                .single();
    }

    private void run(Script step, LocalDate asOf) {
        jdbc.sql(step.sql()).param("asOf", asOf).update();
    }

    private void tell(Consumer<Verdict> changed) {
        try (var verdicts = jdbc
                .sql(VerdictRow.SELECT + " join judged as j using (carnet_id) where j.changed order by carnet_id")
                .query(row)
                .stream()) {
            verdicts.forEach(changed);
        }
    }

    private Counts counts() {
        return jdbc.sql("""
                        select count(*) as carnets,
                               count(*) filter (where changed) as changed,
                               count(*) filter (where status = 'TERMINATED') as terminated,
                               count(*) filter (where status = 'TO_CHECK') as to_check
                        from judged""").query(Counts.class).single();
    }
}
