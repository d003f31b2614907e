package io.eata.conformance.judge;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.reconciliation.ReconciliationStatus;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.platform.standalone.parts.CannotRun;
import io.eata.reconciliation.verdict.VerdictSql;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The SQL that judges all ledgers at night, asked about one at a time on a PostgreSQL of its own. The server is started for the
 * first question and stopped at the end.
 */
public final class PostgresJudge implements SecondJudge, AutoCloseable {

    private @Nullable Session session;

    /** @throws NoSecondJudgeException when this machine cannot run PostgreSQL */
    @Override
    public Judgement judge(CarnetTerms terms, List<LedgerEntry> entries, LocalDate asOf) {
        var judged = session().verdicts.judgeAlone(terms, entries, asOf);
        return new Judgement(
                ReconciliationStatus.valueOf(judged.status().name()),
                byTerritory(judged.outstanding()),
                byTerritory(judged.openTransits()));
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private Session session() {
        if (session == null) {
            session = Session.open();
        }
        return session;
    }

    private static Map<CustomsTerritory, ItemSet> byTerritory(SortedMap<String, ItemSet> found) {
        var named = new TreeMap<CustomsTerritory, ItemSet>();
        found.forEach((code, items) -> named.put(CustomsTerritory.of(code), items));
        return named;
    }

    private record Session(TemporaryPostgres server, SingleConnectionDataSource connection, VerdictSql verdicts) {

        static Session open() {
            var server = start();
            var connection = new SingleConnectionDataSource(server.url(), server.user(), server.password(), true);
            var verdicts = new VerdictSql(connection);
            verdicts.createTables();
            return new Session(server, connection, verdicts);
        }

        private static TemporaryPostgres start() {
            try {
                return TemporaryPostgres.start();
            } catch (CannotRun | UncheckedIOException e) {
                throw new NoSecondJudgeException("The SQL cannot be asked: " + e.getMessage(), e);
            }
        }

        void close() {
            connection.destroy();
            server.close();
        }
    }
}
