package io.eata.portal.wizard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.eata.contracts.core.CommitTransaction.ExportStep;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the officer has noted so far. Selections are canonical; texts are empty where nothing was noted.
 *
 * @param items goods in front of the officer; the declared selection unless corrected
 * @param notReturned goods not re-exported or not re-imported
 * @param marks identification marks by item number
 * @param finalDate null means the carnet's valid-until date
 * @param step null where an exportation has no two steps
 * @param answers numbers of the vouchers that the transaction answers, written like a selection; null as long as nobody has seen what is
 *     proposed for these goods
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notes(
        String items,
        String notReturned,
        String processedAbroad,
        SortedMap<Integer, String> marks,
        @Nullable LocalDate finalDate,
        String seals,
        boolean goodsExamined,
        String actionOnGoodsProduced,
        String actionOnGoodsNotProduced,
        String reference,
        String remarks,
        @Nullable ExportStep step,
        @Nullable String answers) {

    public Notes {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    static Notes startingWith(String items, @Nullable ExportStep step) {
        return new Notes(items, "", "", Collections.emptySortedMap(), null, "", false, "", "", "", "", step, null);
    }

    /** The same with other goods; other goods may have come under other vouchers. */
    public Notes with(Goods goods) {
        return new Notes(
                goods.items(),
                goods.notReturned(),
                goods.processedAbroad(),
                goods.marks(),
                finalDate,
                seals,
                goodsExamined,
                actionOnGoodsProduced,
                actionOnGoodsNotProduced,
                reference,
                remarks,
                step,
                goods.items().equals(items) && goods.notReturned().equals(notReturned) ? answers : null);
    }
}
