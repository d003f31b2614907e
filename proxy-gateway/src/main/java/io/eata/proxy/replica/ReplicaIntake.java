package io.eata.proxy.replica;

import io.eata.contracts.event.DocumentSealed;
import io.eata.proxy.replica.NewFacts.Gap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what was followed into the replica: effect and position in one transaction, so that each fact has its effect once. */
@Service
public class ReplicaIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaIntake.class);

    private final ReplicaStore store;
    private final Positions positions;

    ReplicaIntake(ReplicaStore store, Positions positions) {
        this.store = store;
        this.positions = positions;
    }

    /** How far a run was taken, and what stopped it. */
    public record Taken(Position now, @Nullable Gap gap) {}

    /** @param next the offset behind the last fact of the run */
    @Transactional
    public Taken takeFacts(Position from, long next, List<FactMessage> facts) {
        var ids = facts.stream()
                .map(message -> message.fact().carnetId())
                .distinct()
                .toList();
        var found = new SequenceCheck(store.lastSequences(ids)).check(facts);
        var gap = found.gap();
        long reached = gap == null ? next : gap.offset();
        if (reached != from.offset()) {
            positions.move(from, reached);
            store.keep(found);
        }
        if (found.repeated() > 0) {
            LOG.info("{} facts of {}-{} were had already", found.repeated(), from.topic(), from.partition());
        }
        return new Taken(from.at(reached), gap);
    }

    /** @param next the offset behind the last document of the run */
    @Transactional
    public Taken takeDocuments(Position from, long next, List<DocumentMessage> documents) {
        var newest = new LinkedHashMap<Long, DocumentSealed>();
        for (var message : documents) {
            newest.merge(
                    message.sealed().document().carnetId(),
                    message.sealed(),
                    (one, other) -> other.document().version() >= one.document().version() ? other : one);
        }
        if (next != from.offset()) {
            positions.move(from, next);
            store.keep(newest.values());
        }
        return new Taken(from.at(next), null);
    }
}
