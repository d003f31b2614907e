package io.eata.carnet.ledger;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.LedgerEntry.CarnetAmended;
import io.eata.carnet.ledger.LedgerEntry.CarnetBlocked;
import io.eata.carnet.ledger.LedgerEntry.CarnetCancelled;
import io.eata.carnet.ledger.LedgerEntry.CarnetDischarged;
import io.eata.carnet.ledger.LedgerEntry.CarnetHeld;
import io.eata.carnet.ledger.LedgerEntry.CarnetReleased;
import io.eata.carnet.ledger.LedgerEntry.CarnetReplaced;
import io.eata.carnet.ledger.LedgerEntry.CarnetUnblocked;
import io.eata.carnet.ledger.LedgerEntry.ForwardEntry;
import io.eata.carnet.ledger.LedgerEntry.ReplacementWithdrawn;
import io.eata.carnet.ledger.LedgerEntry.SetsAdded;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A standing in the making: what each kind of entry does to it. Lives inside one call only. */
final class StandingDraft {

    private CarnetTerms terms;
    private int lastSequence;
    private boolean activated;
    private boolean blocked;
    private boolean cancelled;
    private boolean discharged;
    private boolean replaced;
    private int standingTransactions;
    private ItemBalance away;
    private ItemSet regularised;
    private final SortedMap<CustomsTerritory, ItemBalance> here;
    private List<OpenTransit> openTransits;
    private int preExportationsWithoutExit;
    private VoucherSets setsUsed;
    private VoucherSets setsAdded;
    private final SortedSet<CustomsTerritory> holds;
    private final SortedMap<TransactionType, Integer> vouchers;

    StandingDraft(CarnetTerms terms, Standing standing) {
        this.terms = terms;
        lastSequence = standing.lastSequence();
        activated = standing.activated();
        blocked = standing.blocked();
        cancelled = standing.cancelled();
        discharged = standing.discharged();
        replaced = standing.replaced();
        standingTransactions = standing.standingTransactions();
        away = standing.away();
        regularised = standing.regularised();
        here = new TreeMap<>(standing.here());
        openTransits = standing.openTransits();
        preExportationsWithoutExit = standing.preExportationsWithoutExit();
        setsUsed = standing.setsUsed();
        setsAdded = standing.setsAdded();
        holds = new TreeSet<>(standing.holds());
        vouchers = new TreeMap<>(standing.vouchers());
    }

    Standing toStanding() {
        return new Standing(
                lastSequence,
                activated,
                blocked,
                cancelled,
                discharged,
                replaced,
                standingTransactions,
                away,
                regularised,
                here,
                openTransits,
                preExportationsWithoutExit,
                setsUsed,
                setsAdded,
                holds,
                vouchers);
    }

    /** @throws IllegalArgumentException if the entry is not the next one */
    void advanceTo(LedgerEntry entry) {
        if (entry.sequence() != lastSequence + 1) {
            throw new IllegalArgumentException(
                    "entry " + entry.sequence() + " does not follow entry " + lastSequence + " of the ledger");
        }
        lastSequence = entry.sequence();
    }

    void apply(ForwardEntry entry) {
        switch (entry) {
            case TransactionCommitted committed -> commit(committed);
            case CarnetHeld held -> holds.add(held.act().territory());
            case CarnetReleased released -> holds.remove(released.act().territory());
            case CarnetBlocked _ -> blocked = true;
            case CarnetUnblocked _ -> blocked = false;
            case SetsAdded added -> setsAdded = setsAdded.plus(added.sets());
            case CarnetAmended amended -> amend(amended.terms());
            case CarnetReplaced _ -> replaced = true;
            case ReplacementWithdrawn _ -> replaced = false;
            case CarnetCancelled _ -> cancelled = true;
            case CarnetDischarged _ -> discharged = true;
        }
    }

    /** Nothing was done yet on the carnet, so it is activated or not as it would be at its issue. */
    private void amend(CarnetTerms amended) {
        terms = amended;
        activated = !amended.homeDigital();
    }

    /** A voucher number stays spent even when its transaction was cancelled. */
    void countVoucher(TransactionCommitted committed) {
        vouchers.merge(committed.type().numberedAs(), committed.voucherNumber(), Math::max);
    }

    private void commit(TransactionCommitted committed) {
        countVoucher(committed);
        standingTransactions++;
        takeSet(committed.type());
        var territory = committed.act().territory();
        var items = committed.items();
        switch (committed.type()) {
            case VALIDATION -> activated = true;
            case PRE_EXPORTATION -> preExportationsWithoutExit++;
            case EXPORTATION, EXIT -> {
                away = away.plus(items, finalDateOf(committed));
                regularised = regularised.minus(items);
            }
            case RE_IMPORTATION -> {
                away = away.minus(committed.cleared());
                regularised = regularised.minus(committed.cleared());
            }
            case IMPORTATION -> putHere(territory, balanceOf(territory).plus(items, finalDateOf(committed)));
            case RE_EXPORTATION -> {
                putHere(territory, balanceOf(territory).minus(committed.cleared()));
                regularised = regularised.union(committed.notReturned());
            }
            case TRANSIT_OPEN -> {
                var transits = new ArrayList<>(openTransits);
                transits.add(new OpenTransit(territory, committed.sequence(), items, finalDateOf(committed)));
                openTransits = transits;
            }
            case TRANSIT_CLOSE ->
                openTransits = TransitClosing.of(openTransits, territory, items).stillOpen();
        }
    }

    /** An exit uses up the oldest pre-exportation that has none yet, whatever its items, and then needs no set. */
    private void takeSet(TransactionType type) {
        if (type == TransactionType.EXIT && preExportationsWithoutExit > 0) {
            preExportationsWithoutExit--;
        } else {
            type.setType().ifPresent(set -> setsUsed = setsUsed.plus(VoucherSets.one(set)));
        }
    }

    private ItemBalance balanceOf(CustomsTerritory territory) {
        return here.getOrDefault(territory, ItemBalance.EMPTY);
    }

    private void putHere(CustomsTerritory territory, ItemBalance balance) {
        if (balance.isEmpty()) {
            here.remove(territory);
        } else {
            here.put(territory, balance);
        }
    }

    private LocalDate finalDateOf(TransactionCommitted committed) {
        var finalDate = committed.finalDate();
        return finalDate == null ? terms.validUntil() : finalDate;
    }
}
