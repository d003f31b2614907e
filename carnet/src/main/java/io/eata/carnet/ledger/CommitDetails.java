package io.eata.carnet.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.eata.carnet.items.ItemSet;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an officer notes at a commit and no rule reads. Texts are empty where nothing was noted.
 *
 * @param office code of the committing office
 * @param officer name or badge as shown on the receipt
 * @param goodsExamined whether the goods were examined (asked at the validation)
 * @param identificationMarks by item number
 * @param actionTakenProduced what was done about goods produced but not re-exported
 * @param actionTakenNotProduced what was done about goods neither produced nor to be re-exported
 * @param processedAbroad re-imported items that were processed abroad
 * @param recordedBy who put a deferred decision on record, name or badge; empty, and not written, where nothing was deferred
 */
public record CommitDetails(
        String office,
        String officer,
        String customsReference,
        String remarks,
        boolean goodsExamined,
        SortedMap<Integer, String> identificationMarks,
        String actionTakenProduced,
        String actionTakenNotProduced,
        ItemSet processedAbroad,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String recordedBy) {

    public static final CommitDetails NONE =
            new CommitDetails("", "", "", "", false, Collections.emptySortedMap(), "", "", ItemSet.none());

    public CommitDetails {
        identificationMarks = Collections.unmodifiableSortedMap(new TreeMap<>(identificationMarks));
        recordedBy = recordedBy == null ? "" : recordedBy;
    }

    /** Of a decision that was put on record at once. */
    public CommitDetails(
            String office,
            String officer,
            String customsReference,
            String remarks,
            boolean goodsExamined,
            SortedMap<Integer, String> identificationMarks,
            String actionTakenProduced,
            String actionTakenNotProduced,
            ItemSet processedAbroad) {
        this(
                office,
                officer,
                customsReference,
                remarks,
                goodsExamined,
                identificationMarks,
                actionTakenProduced,
                actionTakenNotProduced,
                processedAbroad,
                "");
    }

    /** The same, decided earlier by {@code decidedBy} and put on record by whom it named so far. */
    public CommitDetails decidedEarlierBy(String decidedBy) {
        return new CommitDetails(
                office,
                decidedBy,
                customsReference,
                remarks,
                goodsExamined,
                identificationMarks,
                actionTakenProduced,
                actionTakenNotProduced,
                processedAbroad,
                officer);
    }

    public static CommitDetails by(String office, String officer) {
        return new CommitDetails(office, officer, "", "", false, Collections.emptySortedMap(), "", "", ItemSet.none());
    }

    public CommitDetails withMarks(Map<Integer, String> marks) {
        return new CommitDetails(
                office,
                officer,
                customsReference,
                remarks,
                goodsExamined,
                new TreeMap<>(marks),
                actionTakenProduced,
                actionTakenNotProduced,
                processedAbroad,
                recordedBy);
    }
}
