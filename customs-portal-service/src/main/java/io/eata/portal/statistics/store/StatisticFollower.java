package io.eata.portal.statistics.store;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.TransactionCancelled;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.contracts.event.CarnetReconciled;
import io.eata.portal.log.LedgerFollower;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts a fact if the log has it not yet, which it takes in the same transaction: a fact that comes twice counts once. */
@Repository
@Order(LedgerFollower.BEFORE_THE_LOG)
class StatisticFollower implements LedgerFollower {

    private final JdbcClient jdbc;

    StatisticFollower(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(CarnetFact fact) {
        if (fact instanceof TransactionCommitted committed) {
            count(committed);
        } else if (fact instanceof TransactionCancelled cancelled) {
            takeBack(cancelled);
        }
    }

    @Override
    public void apply(CarnetReconciled verdict) {
        // Claims are counted where the log keeps them: there are few.
    }

    private void count(TransactionCommitted fact) {
        jdbc.sql("""
                insert into statistic_transactions (territory, month, country, office, type, home, transactions)
                select :territory, :month, :country, :office, :type, c.home, 1
                  from logged_carnet c
                 where c.carnet_id = :carnet
                   and not exists (select from logged_transaction l where l.carnet_id = :carnet and l.sequence = :sequence)
                on conflict (territory, month, country, office, type, home)
                do update set transactions = statistic_transactions.transactions + 1""")
                .param("territory", fact.territory())
                .param("month", fact.at().toLocalDate().withDayOfMonth(1))
                .param("country", fact.country())
                .param("office", fact.office())
                .param("type", fact.type().name())
                .param("carnet", fact.carnetId())
                .param("sequence", fact.sequence())
                .update();
    }

    private void takeBack(TransactionCancelled fact) {
        jdbc.sql("""
                update statistic_transactions s set transactions = s.transactions - 1
                  from logged_transaction l join logged_carnet c using (carnet_id)
                 where l.carnet_id = ? and l.sequence = ? and l.cancelled_by is null
                   and s.territory = l.territory and s.country = l.country and s.office = l.office and s.type = l.type
                   and s.home = c.home
                   and s.month = date_trunc('month', (l.at at time zone 'UTC') + make_interval(secs => l.offset_seconds))::date""").param(fact.carnetId()).param(fact.of()).update();
    }
}
