package io.eata.carnet.visibility;

import io.eata.carnet.ledger.Act;
import io.eata.carnet.ledger.History;
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
import java.util.List;
import java.util.Set;

/**
 * Who sees which entries. The association of home and the holder see the whole history; a customs territory sees what
 * happened before and in it, and afterwards only goods coming home again.
 */
public final class LedgerVisibility {

    private LedgerVisibility() {}

    /**
     * What customs of a territory see, home's included; nothing before they have done something themselves.
     *
     * @param history all entries of the carnet from the first on
     */
    public static List<LedgerEntry> toCustomsOf(CustomsTerritory territory, List<LedgerEntry> history) {
        int ownLast = history.stream()
                .filter(entry -> isOf(territory, entry))
                .mapToInt(LedgerEntry::sequence)
                .max()
                .orElse(0);
        if (ownLast == 0) {
            return List.of();
        }
        var cancelled = History.cancelledSequences(history);
        return history.stream()
                .filter(entry -> isOf(territory, entry) || isShownAbroad(entry, ownLast, cancelled))
                .toList();
    }

    private static boolean isOf(CustomsTerritory territory, LedgerEntry entry) {
        return entry.customsAct().map(Act::territory).filter(territory::equals).isPresent();
    }

    private static boolean isShownAbroad(LedgerEntry entry, int ownLast, Set<Integer> cancelled) {
        return switch (entry) {
            case TransactionCommitted committed ->
                !cancelled.contains(committed.sequence())
                        && (committed.sequence() < ownLast || committed.type() == TransactionType.RE_IMPORTATION);
            case TransactionCancelled _, CarnetHeld _, CarnetReleased _ -> false;
            case CarnetBlocked _,
                    CarnetUnblocked _,
                    SetsAdded _,
                    CarnetAmended _,
                    CarnetReplaced _,
                    ReplacementWithdrawn _,
                    CarnetCancelled _,
                    CarnetDischarged _ -> false;
        };
    }
}
