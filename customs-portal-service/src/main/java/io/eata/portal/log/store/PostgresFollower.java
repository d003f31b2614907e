package io.eata.portal.log.store;

import io.eata.carnet.items.ItemSet;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.CarnetAmended;
import io.eata.contracts.event.CarnetFact.CarnetBlocked;
import io.eata.contracts.event.CarnetFact.CarnetCancelled;
import io.eata.contracts.event.CarnetFact.CarnetDischarged;
import io.eata.contracts.event.CarnetFact.CarnetHeld;
import io.eata.contracts.event.CarnetFact.CarnetIssued;
import io.eata.contracts.event.CarnetFact.CarnetReleased;
import io.eata.contracts.event.CarnetFact.CarnetReplaced;
import io.eata.contracts.event.CarnetFact.CarnetUnblocked;
import io.eata.contracts.event.CarnetFact.HolderLinked;
import io.eata.contracts.event.CarnetFact.ReplacementWithdrawn;
import io.eata.contracts.event.CarnetFact.SetsAdded;
import io.eata.contracts.event.CarnetFact.TransactionCancelled;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.contracts.event.CarnetReconciled;
import io.eata.portal.log.CarnetRow.State;
import io.eata.portal.log.LedgerFollower;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/**
 * Every statement can be repeated: a fact that were applied twice would leave the same rows. Facts and verdicts come by two topics; of
 * one carnet they are applied one after the other, as each reads what the other writes.
 */
@Repository
@Order(LedgerFollower.THE_LOG)
class PostgresFollower implements LedgerFollower {

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('log/' || ?, 0))";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PostgresFollower(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void apply(CarnetFact fact) {
        lock(fact.carnetId());
        switch (fact) {
            case CarnetIssued issued -> issued(issued);
            case TransactionCommitted committed -> committed(committed);
            case TransactionCancelled cancelled -> cancelled(cancelled);
            case CarnetHeld held -> held(held.carnetId(), held.territory(), true);
            case CarnetReleased released -> held(released.carnetId(), released.territory(), false);
            case CarnetBlocked blocked -> state(blocked.carnetId(), State.BLOCKED);
            case CarnetUnblocked unblocked -> state(unblocked.carnetId(), State.USABLE);
            case CarnetCancelled cancelled -> state(cancelled.carnetId(), State.CANCELLED);
            case CarnetDischarged discharged -> state(discharged.carnetId(), State.DISCHARGED);
            case CarnetAmended amended -> amended(amended);
            case HolderLinked _, SetsAdded _, CarnetReplaced _, ReplacementWithdrawn _ -> {
                // Nothing that customs look at.
            }
        }
    }

    private void issued(CarnetIssued fact) {
        jdbc.sql("""
                insert into logged_carnet (carnet_id, number, home, valid_until, items, state)
                values (?, ?, ?, ?, ?, 'USABLE') on conflict do nothing""")
                .param(fact.carnetId())
                .param(fact.number())
                .param(fact.homeTerritory())
                .param(fact.validUntil())
                .param(fact.items())
                .update();
    }

    /** A territory may have dealt with the carnet all the same: what it did was cancelled. */
    private void amended(CarnetAmended fact) {
        jdbc.sql("update logged_carnet set valid_until = ?, items = ? where carnet_id = ?")
                .param(fact.validUntil())
                .param(fact.items())
                .param(fact.carnetId())
                .update();
        jdbc.sql("update carnet_in_territory set valid_until = ? where carnet_id = ?")
                .param(fact.validUntil())
                .param(fact.carnetId())
                .update();
    }

    private void committed(TransactionCommitted fact) {
        jdbc.sql("""
                insert into carnet_in_territory
                    (territory, carnet_id, number, home, valid_until, first_at, last_at, transactions,
                     state, verdict, outstanding, judged_for)
                select :territory, c.carnet_id, c.number, c.home, c.valid_until, :at, :at, 0, c.state,
                       case when v.status is null or v.status = 'NA' then v.status
                            when jsonb_array_length(own.parts) > 0 then 'TO_CHECK' else 'TERMINATED' end,
                       coalesce(own.parts, '[]'), v.judged_for
                  from logged_carnet c
                  left join carnet_verdict v using (carnet_id)
                  left join lateral (
                      select coalesce(jsonb_agg(part), '[]') as parts
                        from jsonb_array_elements(v.outstanding) part where part ->> 'territory' = :territory) own on true
                 where c.carnet_id = :carnet
                on conflict (territory, carnet_id) do nothing""")
                .param("territory", fact.territory())
                .param("carnet", fact.carnetId())
                .param("at", fact.at())
                .update();
        jdbc.sql("""
                insert into logged_transaction
                    (carnet_id, sequence, number, home, territory, country, office, type, voucher_number, at, offset_seconds,
                     items, not_returned, cleared, final_date, warnings, verdict)
                select :carnet, :sequence, number, home, :territory, :country, :office, :type, :voucher, :at, :offset,
                       :items, :notReturned, :cleared::int4multirange, :finalDate, :warnings::text[], verdict
                  from carnet_in_territory where territory = :territory and carnet_id = :carnet
                on conflict do nothing""")
                .param("carnet", fact.carnetId())
                .param("sequence", fact.sequence())
                .param("territory", fact.territory())
                .param("country", fact.country())
                .param("office", fact.office())
                .param("type", fact.type().name())
                .param("voucher", fact.voucherNumber())
                .param("at", fact.at())
                .param("offset", fact.at().getOffset().getTotalSeconds())
                .param("items", fact.items())
                .param("notReturned", fact.notReturned())
                .param("cleared", cleared(fact))
                .param("finalDate", fact.finalDate())
                .param("warnings", fact.warnings().stream().map(Enum::name).toArray(String[]::new))
                .update();
        count(fact.carnetId(), fact.territory());
    }

    /** Declared goods and goods that stay for good. */
    private static String cleared(TransactionCommitted fact) {
        return ItemSet.parse(fact.items())
                .union(ItemSet.parse(fact.notReturned()))
                .toMultirangeLiteral();
    }

    private void cancelled(TransactionCancelled fact) {
        jdbc.sql("update logged_transaction set cancelled_by = ? where carnet_id = ? and sequence = ?")
                .param(fact.sequence())
                .param(fact.carnetId())
                .param(fact.of())
                .update();
        count(fact.carnetId(), fact.territory());
    }

    /** Counts what stands; the last day something happened also when that was a cancellation of it. */
    private void count(long carnet, String territory) {
        jdbc.sql("""
                update carnet_in_territory c
                   set transactions = t.standing, first_at = t.first_at, last_at = t.last_at
                  from (select count(*) filter (where cancelled_by is null) as standing, min(at) as first_at, max(at) as last_at
                          from logged_transaction where carnet_id = :carnet and territory = :territory) t
                 where c.carnet_id = :carnet and c.territory = :territory and t.first_at is not null""").param("carnet", carnet).param("territory", territory).update();
    }

    private void held(long carnet, String territory, boolean held) {
        jdbc.sql("update carnet_in_territory set on_hold = ? where carnet_id = ? and territory = ?")
                .param(held)
                .param(carnet)
                .param(territory)
                .update();
    }

    private void state(long carnet, State state) {
        jdbc.sql("update logged_carnet set state = ? where carnet_id = ?")
                .param(state.name())
                .param(carnet)
                .update();
    }

    /** A territory is told of its own part only: with nothing open there, the carnet is terminated for it. */
    @Override
    public void apply(CarnetReconciled fact) {
        var verdict = fact.verdict();
        lock(verdict.carnetId());
        var outstanding = json.writeValueAsString(verdict.outstanding());
        jdbc.sql("""
                insert into carnet_verdict (carnet_id, judged_for, status, outstanding) values (?, ?, ?, ?::jsonb)
                on conflict (carnet_id) do update
                   set judged_for = excluded.judged_for, status = excluded.status, outstanding = excluded.outstanding""")
                .param(verdict.carnetId())
                .param(verdict.asOf())
                .param(verdict.status().name())
                .param(outstanding)
                .update();
        jdbc.sql("""
                update carnet_in_territory c
                   set outstanding = own.parts,
                       judged_for = :day,
                       verdict = case when :status = 'NA' then 'NA'
                                      when jsonb_array_length(own.parts) > 0 then 'TO_CHECK' else 'TERMINATED' end
                  from (select t.territory, coalesce(jsonb_agg(part) filter (where part is not null), '[]') as parts
                          from carnet_in_territory t
                          left join lateral jsonb_array_elements(:outstanding::jsonb) part
                                 on part ->> 'territory' = t.territory
                         where t.carnet_id = :carnet group by t.territory) own
                 where c.carnet_id = :carnet and c.territory = own.territory""")
                .param("day", verdict.asOf())
                .param("status", verdict.status().name())
                .param("outstanding", outstanding)
                .param("carnet", verdict.carnetId())
                .update();
    }

    private void lock(long carnet) {
        jdbc.sql(ONE_AT_A_TIME).param(carnet).query(row -> {});
    }
}
