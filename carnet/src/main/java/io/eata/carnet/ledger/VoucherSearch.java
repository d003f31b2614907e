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
import io.eata.carnet.ledger.LedgerEntry.ReplacementWithdrawn;
import io.eata.carnet.ledger.LedgerEntry.SetsAdded;
import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which vouchers a transaction answers: a re-exportation those under which its items last came here, a re-importation those under
 * which they last went, a transit closing those of the transits that it closes. Goes back from the newest entry of the territory and
 * is done when each item is accounted for, so what a search costs depends on how long ago the goods came, not on what the carnet has
 * lived through. Lives inside one call only.
 */
public final class VoucherSearch {

    private final TransactionType type;
    private final CustomsTerritory territory;
    private final Set<Integer> openings;
    private final Set<Integer> cancelled = new HashSet<>();
    private final SortedSet<Integer> found = new TreeSet<>();
    private ItemSet left;

    private VoucherSearch(TransactionType type, CustomsTerritory territory, ItemSet items, Set<Integer> openings) {
        this.type = type;
        this.territory = territory;
        this.openings = openings;
        this.left = items;
    }

    /** For a transaction that the rules accept; a selection that is none, and a type that answers no vouchers, find none. */
    public static VoucherSearch answering(Standing standing, LedgerCommand.CommitTransaction command) {
        var territory = command.act().territory();
        var items = switch (ProposedSelections.of(command)) {
            case ProposedSelections.Readable(var returned, var notReturned) -> returned.union(notReturned);
            case ProposedSelections.Unreadable _ -> ItemSet.none();
        };
        return switch (command.type()) {
            case RE_EXPORTATION, RE_IMPORTATION -> new VoucherSearch(command.type(), territory, items, new HashSet<>());
            case TRANSIT_CLOSE ->
                new VoucherSearch(
                        command.type(),
                        territory,
                        ItemSet.none(),
                        openedBy(TransitClosing.of(standing.openTransits(), territory, items)));
            case VALIDATION, EXPORTATION, PRE_EXPORTATION, EXIT, IMPORTATION, TRANSIT_OPEN ->
                new VoucherSearch(command.type(), territory, ItemSet.none(), new HashSet<>());
        };
    }

    private static Set<Integer> openedBy(TransitClosing closing) {
        return closing.closed().stream().map(OpenTransit::openedBy).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether entries further back change nothing. */
    public boolean isDone() {
        return left.isEmpty() && openings.isEmpty();
    }

    /** Takes in the entry before the last one taken in; entries of other territories may be left out. */
    public void back(LedgerEntry entry) {
        switch (entry) {
            case TransactionCancelled cancellation -> cancelled.add(cancellation.ofSequence());
            case TransactionCommitted committed -> {
                if (committed.act().territory().equals(territory) && !cancelled.contains(committed.sequence())) {
                    backTo(committed);
                }
            }
            case CarnetHeld _, CarnetReleased _, CarnetBlocked _, CarnetUnblocked _ -> {}
            case SetsAdded _, CarnetAmended _, CarnetReplaced _, ReplacementWithdrawn _ -> {}
            case CarnetCancelled _, CarnetDischarged _ -> {}
        }
    }

    /** Numbers of the vouchers, ascending. */
    public List<Integer> vouchers() {
        return List.copyOf(found);
    }

    /** Items that came, or had gone again before, are not looked for any further back. */
    private void backTo(TransactionCommitted committed) {
        switch (committed.type()) {
            case IMPORTATION, EXPORTATION, EXIT -> {
                if (type.answers().filter(committed.type().numberedAs()::equals).isPresent()) {
                    if (committed.items().intersects(left)) {
                        found.add(committed.voucherNumber());
                    }
                    left = left.minus(committed.items());
                }
            }
            case RE_EXPORTATION, RE_IMPORTATION -> {
                if (committed.type() == type) {
                    left = left.minus(committed.cleared());
                }
            }
            case TRANSIT_OPEN -> {
                if (openings.remove(committed.sequence())) {
                    found.add(committed.voucherNumber());
                }
            }
            case VALIDATION, PRE_EXPORTATION, TRANSIT_CLOSE -> {}
        }
    }
}
