package io.eata.core.proof;

import io.eata.carnet.proof.ChainHead;
import io.eata.carnet.proof.DayRoot;
import io.eata.carnet.proof.MerkleTree;
import io.eata.contracts.core.SignedDay;
import io.eata.core.receipt.StatementSigning;
import io.eata.core.sql.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signs each day (UTC) once it is over: the root over the heads of the chains that grew. Every day gets a root, also one on which nothing
 * happened, and each root names the one before, so that none can be left out later. One day is one transaction under a lease: of
 * any number of copies one does it, and one that dies leaves nothing behind.
 */
@Component
public final class DailySealing {

    /** A command that began before midnight has committed by then, or has failed. */
    static final Duration GRACE = Duration.ofMinutes(5);

    /** Most days that one call catches up with. */
    static final int MOST_DAYS = 400;

    private static final Logger LOG = LoggerFactory.getLogger(DailySealing.class);

    private final DayTrees trees;
    private final StatementSigning signing;
    private final Database database;
    private final Clock clock;

    DailySealing(DayTrees trees, StatementSigning signing, Database database, Clock clock) {
        this.trees = trees;
        this.signing = signing;
        this.database = database;
        this.clock = clock;
    }

    /** Signs every day that is over and has no root yet; the first is yesterday, and takes in all that was before. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT5M")
    public void sealDaysThatAreOver() {
        for (int days = 0; days < MOST_DAYS; days++) {
            var sealed = database.inTransaction(() -> trees.lease() ? sealNext() : Optional.<SignedDay>empty());
            if (sealed.isEmpty()) {
                return;
            }
            LOG.info(
                    "Signed {}: {} chains, root {}",
                    sealed.get().day(),
                    sealed.get().size(),
                    sealed.get().root());
        }
    }

    private Optional<SignedDay> sealNext() {
        var yesterday = LocalDate.ofInstant(clock.instant().minus(GRACE), ZoneOffset.UTC)
                .minusDays(1);
        var last = trees.days(LocalDate.of(9999, 1, 1), 1).stream().findFirst();
        var next = last.map(day -> day.day().plusDays(1)).orElse(yesterday);
        if (next.isAfter(yesterday)) {
            return Optional.empty();
        }
        return Optional.of(seal(next, last.map(SignedDay::root).orElse(DayRoot.NO_PREVIOUS)));
    }

    private SignedDay seal(LocalDate day, String previous) {
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var chunks = new ArrayList<byte[]>();
        int size = 0;
        List<ChainHead> heads = trees.grownBefore(end, 0, DayTrees.CHUNK);
        while (!heads.isEmpty()) {
            trees.addLeaves(day, size, heads);
            var chunk = MerkleTree.root(heads.stream().map(ChainHead::leafHash).toList());
            trees.addChunk(day, chunks.size(), chunk);
            chunks.add(chunk);
            size += heads.size();
            heads = heads.size() < DayTrees.CHUNK
                    ? List.of()
                    : trees.grownBefore(end, heads.getLast().carnetId(), DayTrees.CHUNK);
        }
        String root = HexFormat.of().formatHex(MerkleTree.root(chunks));
        var statement = new DayRoot(day, size, root, previous);
        var signed = new SignedDay(day, size, root, previous, signing.sign(DayRoot.TYPE, statement.claims()));
        trees.addRoot(signed, clock.instant());
        return signed;
    }
}
