package io.eata.reconciliation.ledger;

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
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables that hold what verdicts need of every ledger. Facts of one carnet are taken in the order of their ledger: a
 * repetition is dropped, a gap is refused.
 */
public final class LedgerCopy {

    private final JdbcClient jdbc;

    public LedgerCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes in a fact; the caller holds the transaction.
     *
     * @throws LedgerGapException if an earlier fact of the carnet is missing; nothing was written
     */
    public void take(CarnetFact fact) {
        switch (fact) {
            case CarnetIssued issued -> add(issued);
            case HolderLinked _ -> {}
            case TransactionCommitted committed -> {
                if (advance(committed)) {
                    add(committed);
                    touch(committed.carnetId());
                }
            }
            case TransactionCancelled cancelled -> {
                if (advance(cancelled)) {
                    mark(cancelled);
                    touch(cancelled.carnetId());
                }
            }
            case CarnetAmended amended -> {
                if (advance(amended)) {
                    amend(amended);
                    touch(amended.carnetId());
                }
            }
            case CarnetHeld _,
                    CarnetReleased _,
                    CarnetBlocked _,
                    CarnetUnblocked _,
                    SetsAdded _,
                    CarnetReplaced _,
                    ReplacementWithdrawn _,
                    CarnetCancelled _,
                    CarnetDischarged _ -> advance(fact);
        }
    }

    private void add(CarnetIssued carnet) {
        int added = jdbc.sql("""
                        insert into carnet (carnet_id, number, association, home_territory, home_digital, valid_until,
                                            currency, item_values, sequence)
                        values (:id, :number, :association, :home, :digital, :validUntil, :currency, :values::numeric[], :sequence)
                        on conflict do nothing""")
                .param("id", carnet.carnetId())
                .param("number", carnet.number())
                .param("association", carnet.association())
                .param("home", carnet.homeTerritory())
                .param("digital", carnet.homeDigital())
                .param("validUntil", carnet.validUntil())
                .param("currency", carnet.currency())
                .param("values", array(carnet.itemValues()))
                .param("sequence", carnet.sequence())
                .update();
        if (added == 1) {
            touch(carnet.carnetId());
        }
    }

    /** Nothing stands on a carnet that is amended, so only what it starts from changes. */
    private void amend(CarnetAmended carnet) {
        jdbc.sql("""
                        update carnet set home_digital = :digital, valid_until = :validUntil, currency = :currency,
                                          item_values = :values::numeric[]
                        where carnet_id = :id""")
                .param("id", carnet.carnetId())
                .param("digital", carnet.homeDigital())
                .param("validUntil", carnet.validUntil())
                .param("currency", carnet.currency())
                .param("values", array(carnet.itemValues()))
                .update();
    }

    private static String array(List<BigDecimal> values) {
        return values.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Whether the fact is the next one of its ledger; false for one that was taken before. */
    private boolean advance(CarnetFact fact) {
        int advanced = jdbc.sql("update carnet set sequence = :next where carnet_id = :id and sequence = :next - 1")
                .param("id", fact.carnetId())
                .param("next", fact.sequence())
                .update();
        if (advanced == 1) {
            return true;
        }
        long last = jdbc.sql("select sequence from carnet where carnet_id = ?")
                .param(fact.carnetId())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new LedgerGapException(fact.carnetId(), fact.sequence()));
        if (fact.sequence() > last) {
            throw new LedgerGapException(fact.carnetId(), last + 1, fact.sequence());
        }
        return false;
    }

    private void add(TransactionCommitted transaction) {
        jdbc.sql("""
                        insert into ledger_entry (carnet_id, sequence, type, territory, day, final_date, items, not_returned)
                        values (:id, :sequence, :type, :territory, :day, :finalDate,
                                :items::int4multirange, :notReturned::int4multirange)""")
                .param("id", transaction.carnetId())
                .param("sequence", transaction.sequence())
                .param("type", transaction.type().name())
                .param("territory", transaction.territory())
                .param("day", transaction.at().toLocalDate())
                .param("finalDate", transaction.finalDate())
                .param("items", multirange(transaction.items()))
                .param("notReturned", multirange(transaction.notReturned()))
                .update();
    }

    private void mark(TransactionCancelled cancellation) {
        int marked = jdbc.sql("""
                        update ledger_entry set cancelled_by = :by
                        where carnet_id = :id and sequence = :of and cancelled_by is null""")
                .param("by", cancellation.sequence())
                .param("id", cancellation.carnetId())
                .param("of", cancellation.of())
                .update();
        if (marked != 1) {
            throw new IllegalStateException("Ledger of carnet %d: entry %d cancels entry %d, which does not stand"
                    .formatted(cancellation.carnetId(), cancellation.sequence(), cancellation.of()));
        }
    }

    private void touch(long carnetId) {
        jdbc.sql("insert into touched (carnet_id) values (?)").param(carnetId).update();
    }

    private static String multirange(String selection) {
        return ItemSet.parse(selection).toMultirangeLiteral();
    }
}
