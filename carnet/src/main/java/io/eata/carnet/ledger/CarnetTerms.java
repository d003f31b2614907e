package io.eata.carnet.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.eata.carnet.items.ItemSet;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the rules know of a carnet's document: fixed at issue, and with an amendment while nothing was done on the carnet.
 *
 * @param homeDigital whether home customs work digitally; if not, home records nothing here and is never waited for
 * @param itemCount items on the general list, numbered 1 to itemCount
 * @param validUntil last day of validity, included
 * @param guaranteed territories where the carnet may be used (box P)
 * @param sets voucher sets at issue
 */
public record CarnetTerms(
        Country home,
        CustomsTerritory homeTerritory,
        boolean homeDigital,
        int itemCount,
        LocalDate issued,
        LocalDate validUntil,
        SortedSet<CustomsTerritory> guaranteed,
        VoucherSets sets) {

    /** @throws IllegalArgumentException if the item count is not one of a general list, or the validity is reversed */
    public CarnetTerms {
        if (itemCount < ItemSet.FIRST || itemCount > ItemSet.LAST) {
            throw new IllegalArgumentException("a general list has 1 to " + ItemSet.LAST + " items");
        }
        if (validUntil.isBefore(issued)) {
            throw new IllegalArgumentException("a carnet is valid at least on the day of its issue");
        }
        guaranteed = Collections.unmodifiableSortedSet(new TreeSet<>(guaranteed));
    }

    /** Every number of the general list. */
    @JsonIgnore
    public ItemSet generalList() {
        return ItemSet.all(itemCount);
    }
}
