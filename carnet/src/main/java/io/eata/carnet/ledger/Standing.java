package io.eata.carnet.ledger;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a carnet's entries add up to: all that the rules need to decide the next command. Its size is bounded by the items,
 * the territories and the voucher sets, not by the number of transactions.
 *
 * @param lastSequence of the ledger; 0 before the first entry
 * @param activated whether it is validated, or home works on paper
 * @param replaced whether another carnet stands in for this one; what it has begun is still to be ended on it
 * @param standingTransactions committed and not cancelled
 * @param away items exported and not back, by final date
 * @param regularised items, away or not, for which home no longer waits since customs abroad have settled them
 * @param here items imported and not re-exported, by territory and final date; no empty balance
 * @param openTransits oldest first
 * @param preExportationsWithoutExit how many stand
 * @param setsUsed by standing transactions
 * @param setsAdded by the association after the issue
 * @param holds territories in which the carnet is on hold
 * @param vouchers last voucher number by the type under which it is counted
 */
public record Standing(
        int lastSequence,
        boolean activated,
        boolean blocked,
        boolean cancelled,
        boolean discharged,
        boolean replaced,
        int standingTransactions,
        ItemBalance away,
        ItemSet regularised,
        SortedMap<CustomsTerritory, ItemBalance> here,
        List<OpenTransit> openTransits,
        int preExportationsWithoutExit,
        VoucherSets setsUsed,
        VoucherSets setsAdded,
        SortedSet<CustomsTerritory> holds,
        SortedMap<TransactionType, Integer> vouchers) {

    public Standing {
        here = Collections.unmodifiableSortedMap(new TreeMap<>(here));
        openTransits = List.copyOf(openTransits);
        holds = Collections.unmodifiableSortedSet(new TreeSet<>(holds));
        vouchers = Collections.unmodifiableSortedMap(new TreeMap<>(vouchers));
    }

    /** The standing of a carnet on which nothing was done yet. */
    public static Standing atIssue(CarnetTerms terms) {
        return new Standing(
                0,
                !terms.homeDigital(),
                false,
                false,
                false,
                false,
                0,
                ItemBalance.EMPTY,
                ItemSet.none(),
                Collections.emptySortedMap(),
                List.of(),
                0,
                VoucherSets.NONE,
                VoucherSets.NONE,
                Collections.emptySortedSet(),
                Collections.emptySortedMap());
    }

    /** Sets of the issue and added ones, less those used by standing transactions. */
    public VoucherSets setsLeft(CarnetTerms terms) {
        return terms.sets().plus(setsAdded).minus(setsUsed);
    }

    public ItemBalance hereIn(CustomsTerritory territory) {
        return here.getOrDefault(territory, ItemBalance.EMPTY);
    }

    public boolean onHoldIn(CustomsTerritory territory) {
        return holds.contains(territory);
    }

    public List<OpenTransit> openTransitsIn(CustomsTerritory territory) {
        return openTransits.stream()
                .filter(transit -> transit.territory().equals(territory))
                .toList();
    }

    /** The set that a transaction would take now: an exit that follows a pre-exportation takes none of its own. */
    public Optional<SetType> setTakenBy(TransactionType type) {
        return type == TransactionType.EXIT && preExportationsWithoutExit > 0 ? Optional.empty() : type.setType();
    }

    /** Number of the last voucher of the type, cancelled ones included; 0 before the first. */
    public int lastVoucher(TransactionType type) {
        return vouchers.getOrDefault(type.numberedAs(), 0);
    }

    /** Items for which a territory waits: there and not re-exported; for a digital home, away and not regularised. */
    public SortedMap<CustomsTerritory, ItemSet> outstanding(CarnetTerms terms) {
        var waiting = here.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> place.getValue().items(), ItemSet::union, TreeMap::new));
        var missingAtHome = away.items().minus(regularised);
        if (terms.homeDigital() && !missingAtHome.isEmpty()) {
            waiting.merge(terms.homeTerritory(), missingAtHome, ItemSet::union);
        }
        return waiting;
    }

    /** Items still in transit, by territory. */
    public SortedMap<CustomsTerritory, ItemSet> inTransit() {
        return openTransits.stream()
                .collect(Collectors.toMap(OpenTransit::territory, OpenTransit::items, ItemSet::union, TreeMap::new));
    }
}
