package io.eata.proxy.replica;

import io.eata.carnet.ledger.CarnetTerms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a run of facts, to be written at once.
 *
 * @param issued carnets that the replica did not know
 * @param entries new entries of ledgers, each next to the one before
 * @param amended the newest terms of carnets that were amended, by eATA ID; they say who may read the document
 * @param holders accounts that have shown a PIN; some may be known
 * @param repeated facts that the replica had already
 * @param gap where the run stopped making sense; what comes before it is whole
 */
public record NewFacts(
        List<KnownCarnet> issued,
        List<KeptEntry> entries,
        Map<Long, CarnetTerms> amended,
        List<Holder> holders,
        int repeated,
        @Nullable Gap gap) {

    public NewFacts {
        issued = List.copyOf(issued);
        entries = List.copyOf(entries);
        amended = Map.copyOf(amended);
        holders = List.copyOf(holders);
    }

    /**
     * An entry of a ledger.
     *
     * @param json the fact as published
     */
    public record KeptEntry(long carnetId, int sequence, String json) {}

    /** An account that may see a carnet. */
    public record Holder(long carnetId, String subject) {}

    /** Something is missing or wrong: no later fact of the partition is taken before this one is understood. */
    public record Gap(long offset, String what) {}
}
