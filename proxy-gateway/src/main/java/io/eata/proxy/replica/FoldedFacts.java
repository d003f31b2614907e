package io.eata.proxy.replica;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of facts adds up to, to be written at once.
 *
 * @param issued carnets that the replica did not know, with their newest standing
 * @param changed carnets that it knew, with their newest standing
 * @param entries new entries of the ledger, in order
 * @param holders new holders
 * @param repeated facts that the replica had already
 * @param gap where the run stopped making sense; what comes before it is whole
 */
public record FoldedFacts(
        List<KnownCarnet> issued,
        List<KnownCarnet> changed,
        List<KeptEntry> entries,
        List<Holder> holders,
        int repeated,
        @Nullable Gap gap) {

    public FoldedFacts {
        issued = List.copyOf(issued);
        changed = List.copyOf(changed);
        entries = List.copyOf(entries);
        holders = List.copyOf(holders);
    }

    /** An entry of the ledger, kept since a cancellation has to look back. */
    public record KeptEntry(long carnetId, int sequence, String json) {}

    /** An account that may see a carnet. */
    public record Holder(long carnetId, String subject) {}

    /** Something is missing or wrong: no later fact of the partition is taken before this one is understood. */
    public record Gap(long offset, String what) {}
}
