package io.eata.core.facts;

import io.eata.carnet.ledger.Act;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.CarnetAmended;
import io.eata.carnet.ledger.LedgerEntry.CarnetBlocked;
import io.eata.carnet.ledger.LedgerEntry.CarnetCancelled;
import io.eata.carnet.ledger.LedgerEntry.CarnetDischarged;
import io.eata.carnet.ledger.LedgerEntry.CarnetHeld;
import io.eata.carnet.ledger.LedgerEntry.CarnetReleased;
import io.eata.carnet.ledger.LedgerEntry.CarnetReplaced;
import io.eata.carnet.ledger.LedgerEntry.CarnetUnblocked;
import io.eata.carnet.ledger.LedgerEntry.ReplacementWithdrawn;
import io.eata.carnet.ledger.LedgerEntry.SetsAdded;
import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.event.CarnetFact;

/** What an entry of the ledger says to the rest of the platform: numbers and selections, nothing personal. */
public final class LedgerFacts {

    private LedgerFacts() {}

    /** @param office code of the customs office; only asked for where a customs office acted */
    public static CarnetFact of(long carnetId, LedgerEntry entry, String office) {
        int sequence = entry.sequence();
        return switch (entry) {
            case TransactionCommitted committed -> committed(carnetId, committed);
            case TransactionCancelled cancelled ->
                new CarnetFact.TransactionCancelled(
                        carnetId,
                        sequence,
                        entry.at(),
                        cancelled.ofSequence(),
                        country(cancelled.act()),
                        territory(cancelled.act()),
                        office);
            case CarnetHeld held ->
                new CarnetFact.CarnetHeld(
                        carnetId, sequence, entry.at(), country(held.act()), territory(held.act()), office);
            case CarnetReleased released ->
                new CarnetFact.CarnetReleased(
                        carnetId, sequence, entry.at(), country(released.act()), territory(released.act()), office);
            case CarnetBlocked _ -> new CarnetFact.CarnetBlocked(carnetId, sequence, entry.at());
            case CarnetUnblocked _ -> new CarnetFact.CarnetUnblocked(carnetId, sequence, entry.at());
            case SetsAdded added -> new CarnetFact.SetsAdded(carnetId, sequence, entry.at(), added.sets());
            case CarnetAmended _ ->
                throw new IllegalArgumentException("the fact of an amendment tells values that its entry does not");
            case CarnetReplaced replaced ->
                new CarnetFact.CarnetReplaced(carnetId, sequence, entry.at(), replaced.replacement());
            case ReplacementWithdrawn withdrawn ->
                new CarnetFact.ReplacementWithdrawn(carnetId, sequence, entry.at(), withdrawn.replacement());
            case CarnetCancelled _ -> new CarnetFact.CarnetCancelled(carnetId, sequence, entry.at());
            case CarnetDischarged _ -> new CarnetFact.CarnetDischarged(carnetId, sequence, entry.at());
        };
    }

    /** What an amendment says to the rest of the platform. */
    public static CarnetFact of(long carnetId, CarnetAmended amended, ItemValues values) {
        var terms = amended.terms();
        return new CarnetFact.CarnetAmended(
                carnetId,
                amended.sequence(),
                amended.at(),
                amended.version(),
                amended.documentDigest(),
                terms.home().code(),
                terms.homeTerritory().code(),
                terms.homeDigital(),
                terms.issued(),
                terms.validUntil(),
                terms.itemCount(),
                terms.guaranteed().stream().map(CustomsTerritory::code).toList(),
                terms.sets(),
                values.currency(),
                values.values());
    }

    private static CarnetFact committed(long carnetId, TransactionCommitted committed) {
        return new CarnetFact.TransactionCommitted(
                carnetId,
                committed.sequence(),
                committed.at(),
                committed.type(),
                voucherNumber(committed),
                country(committed.act()),
                territory(committed.act()),
                committed.details().office(),
                committed.items().toString(),
                committed.notReturned().toString(),
                committed.finalDate(),
                committed.warnings(),
                committed.answers());
    }

    /** Number per type, from 1; a validation stamps the cover and has no voucher. */
    public static int voucherNumber(TransactionCommitted committed) {
        return committed.type() == TransactionType.VALIDATION ? 0 : committed.voucherNumber();
    }

    private static String country(Act act) {
        return act.in().code();
    }

    private static String territory(Act act) {
        return act.territory().code();
    }
}
