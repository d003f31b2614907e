package io.eata.core.verification;

import io.eata.carnet.proof.ChainHead;
import io.eata.carnet.proof.DayRoot;
import io.eata.carnet.proof.MerkleTree;
import io.eata.carnet.proof.RootCheck;
import io.eata.contracts.core.SignedDay;
import io.eata.core.ledger.LedgerStore;
import io.eata.core.proof.DayTrees;
import io.eata.core.receipt.StatementSigning;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything that can be proven of one signed day, a chunk at a time: leaves as in the ledger, tree over the leaves, signature over the root. */
@Component
final class DayCheck {

    private final DayTrees trees;
    private final LedgerStore ledger;
    private final StatementSigning signing;

    DayCheck(DayTrees trees, LedgerStore ledger, StatementSigning signing) {
        this.trees = trees;
        this.ledger = ledger;
        this.signing = signing;
    }

    /** What is wrong first, or nothing. */
    Optional<Finding> firstFinding(LocalDate day) {
        return trees.day(day)
                .map(this::firstFinding)
                .orElseGet(() -> Optional.of(Finding.of(day, "the day has no signed root")));
    }

    private Optional<Finding> firstFinding(SignedDay day) {
        var expected = new DayRoot(day.day(), day.size(), day.root(), day.previous());
        if (!DayRoot.check(day.jws(), signing.verifyingKeys()).equals(new RootCheck.Valid(expected))) {
            return found(day, "the root is not the one that was signed");
        }
        if (trees.days(day.day(), 1).stream()
                .anyMatch(before -> !before.root().equals(day.previous())
                        || !before.day().plusDays(1).equals(day.day()))) {
            return found(day, "the root does not continue the day before");
        }
        var roots = trees.chunkRoots(day.day());
        if (!HexFormat.of().formatHex(MerkleTree.root(roots)).equals(day.root())) {
            return found(day, "the tree has another root");
        }
        long leaves = 0;
        for (int chunk = 0; chunk < roots.size(); chunk++) {
            var heads = trees.chunk(day.day(), chunk);
            if (!Arrays.equals(
                    MerkleTree.root(heads.stream().map(ChainHead::leafHash).toList()), roots.get(chunk))) {
                return found(day, "the leaves from " + leaves + " on are not those that were signed");
            }
            var changed = notInTheLedger(heads);
            if (changed.isPresent()) {
                return Optional.of(new Finding(
                        changed.get().carnetId(),
                        changed.get().sequence(),
                        day.day(),
                        "the ledger has not the entry that was signed"));
            }
            leaves += heads.size();
        }
        return leaves == day.size() ? Optional.empty() : found(day, "the tree has another size");
    }

    private Optional<ChainHead> notInTheLedger(List<ChainHead> heads) {
        var entries =
                ledger.at(heads.stream().collect(Collectors.toMap(ChainHead::carnetId, ChainHead::sequence))).stream()
                        .collect(Collectors.toMap(row -> row.carnetId(), row -> row.hash()));
        return heads.stream()
                .filter(head -> !head.hash().equals(entries.get(head.carnetId())))
                .findFirst();
    }

    private static Optional<Finding> found(SignedDay day, String what) {
        return Optional.of(Finding.of(day.day(), what));
    }
}
