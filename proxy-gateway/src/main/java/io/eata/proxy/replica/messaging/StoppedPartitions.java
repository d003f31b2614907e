package io.eata.proxy.replica.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Partitions that wait before they are tried again: ever longer, never for good. Confined to the thread that follows. */
final class StoppedPartitions {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<TopicPartition, Stop> stops = new HashMap<>();

    private record Stop(String why, Duration pause, Instant until, boolean waiting) {}

    StoppedPartitions(Clock clock) {
        this.clock = clock;
    }

    /** Stops a partition, for longer if it was stopped before and has not got on since; returns for how long. */
    Duration stop(TopicPartition partition, String why) {
        var before = stops.get(partition);
        var pause = before == null ? FIRST : before.pause().multipliedBy(2);
        if (pause.compareTo(LONGEST) > 0) {
            pause = LONGEST;
        }
        stops.put(partition, new Stop(why, pause, clock.instant().plus(pause), true));
        return pause;
    }

    /** Those whose time has come; each is named once. */
    List<TopicPartition> due() {
        var now = clock.instant();
        var due = stops.entrySet().stream()
                .filter(stop ->
                        stop.getValue().waiting() && !stop.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(partition -> stops.computeIfPresent(
                partition, (it, stop) -> new Stop(stop.why(), stop.pause(), stop.until(), false)));
        return due;
    }

    /** Returns whether the partition was stopped. */
    boolean gotOn(TopicPartition partition) {
        return stops.remove(partition) != null;
    }

    boolean contains(TopicPartition partition) {
        return stops.containsKey(partition);
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(stops::remove);
    }

    /** Partition to reason, in words. */
    Map<String, String> reasons() {
        var reasons = new TreeMap<String, String>();
        stops.forEach((partition, stop) -> reasons.put(partition.toString(), stop.why()));
        return reasons;
    }
}
