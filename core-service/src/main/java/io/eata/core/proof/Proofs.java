package io.eata.core.proof;

import io.eata.carnet.proof.LedgerProof;
import io.eata.carnet.proof.MerkleTree;
import io.eata.contracts.Page;
import io.eata.contracts.core.InclusionProof;
import io.eata.contracts.core.SignedDay;
import io.eata.core.ledger.LedgerStore;
import io.eata.core.ledger.StoredEntry;
import io.eata.platform.problems.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands out signed days, and the way from an entry to one. Who may see the carnet is settled before. */
@Component
public final class Proofs {

    private static final LocalDate NEWEST = LocalDate.of(9999, 1, 1);

    private final DayTrees trees;
    private final LedgerStore ledger;

    Proofs(DayTrees trees, LedgerStore ledger) {
        this.trees = trees;
        this.ledger = ledger;
    }

    /** Signed days, newest first; the cursor is the last day shown. */
    public Page<SignedDay> days(@Nullable LocalDate before, int limit) {
        var found = trees.days(before == null ? NEWEST : before, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(page, found.size() > limit ? page.getLast().day().toString() : null);
    }

    /** @throws ProblemException {@code not-found} */
    public SignedDay day(LocalDate day) {
        return trees.day(day).orElseThrow(() -> ProblemException.notFound("There is no signed day " + day));
    }

    /**
     * The proof of an entry by the first day that covers it.
     *
     * @param sequence null for the newest that a day covers
     * @param shown whether the reader may see all entries from one to another
     * @throws ProblemException {@code not-found} when no signed day covers the entry, or the proof would show what the reader may not see
     */
    public InclusionProof proof(long carnetId, @Nullable Integer sequence, Shown shown) {
        var leaf = leaf(carnetId, sequence).orElseThrow(Proofs::noProof);
        int head = leaf.head().sequence();
        int proven = sequence == null ? head : sequence;
        if (proven < 1 || head - proven > LedgerProof.MOST_LINKS || !shown.all(proven, head)) {
            throw noProof();
        }
        var entries = ledger.after(carnetId, proven - 1, head - proven + 1);
        return new InclusionProof(
                carnetId,
                proven,
                entries.getFirst().hash(),
                entries.stream().skip(1).map(StoredEntry::json).toList(),
                leaf.day(),
                leaf.position(),
                path(leaf),
                day(leaf.day()).jws());
    }

    private Optional<DayLeaf> leaf(long carnetId, @Nullable Integer sequence) {
        return sequence == null ? trees.lastLeaf(carnetId) : trees.leafCovering(carnetId, sequence);
    }

    private List<String> path(DayLeaf leaf) {
        int chunk = leaf.position() / DayTrees.CHUNK;
        var leaves = trees.chunk(leaf.day(), chunk).stream()
                .map(head -> head.leafHash())
                .toList();
        var path = new ArrayList<>(MerkleTree.path(leaf.position() % DayTrees.CHUNK, leaves));
        path.addAll(MerkleTree.path(chunk, trees.chunkRoots(leaf.day())));
        return path.stream().map(HexFormat.of()::formatHex).toList();
    }

    private static ProblemException noProof() {
        return ProblemException.notFound("There is no such entry, or its day is not signed yet");
    }

    /** What a reader may see of a carnet's ledger. */
    public interface Shown {

        /** Whether all entries from the first to the last. */
        boolean all(int first, int last);
    }
}
