package io.eata.proxy.replica;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** How far each partition is followed. Kept with what was followed, so that a replica that is wiped begins anew by itself. */
public interface Positions {

    /** Where to go on; the beginning for a partition that was never followed. */
    Position of(String topic, int partition);

    /**
     * Moves on inside the caller's transaction; nobody else moves the partition until it ends.
     *
     * @throws FollowedElsewhereException if the partition is not at {@code from} any more
     */
    void move(Position from, long next);

    /**
     * Notes that these partitions had nothing more at that moment.
     *
     * @throws FollowedElsewhereException if one of them is not there any more, or was wiped
     */
    void inStep(Collection<Position> partitions, Instant at);

    /** When all partitions were last known to have had nothing more; empty while any of them never was. */
    Optional<Instant> inStepAt();

    /** Another copy of this proxy has taken the partition over. */
    final class FollowedElsewhereException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public FollowedElsewhereException(Position position) {
            super(position.topic() + "-" + position.partition() + " is no longer at " + position.offset());
        }

        public FollowedElsewhereException(Collection<Position> positions) {
            super("some are no longer where they were: " + positions);
        }
    }
}
