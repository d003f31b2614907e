package io.eata.proxy.replica;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How this copy of the proxy gets on with following, as seen at the last look. */
@Component
public final class ReplicaProgress {

    private volatile long lag;
    private volatile Map<String, String> stopped = Map.of();

    ReplicaProgress(MeterRegistry meters) {
        Gauge.builder("eata.replica.lag", this, ReplicaProgress::lag)
                .description("Records that the replica does not have yet, in the partitions of this copy")
                .baseUnit("records")
                .register(meters);
        Gauge.builder(
                        "eata.replica.stopped",
                        this,
                        progress -> progress.stopped().size())
                .description("Partitions that wait for a fact to be understood")
                .baseUnit("partitions")
                .register(meters);
    }

    /** @param records behind the end of the partitions followed */
    public void lagging(long records) {
        lag = records;
    }

    /** @param partitions that are stopped, each with the reason */
    public void stopped(Map<String, String> partitions) {
        stopped = Map.copyOf(partitions);
    }

    public long lag() {
        return lag;
    }

    public Map<String, String> stopped() {
        return stopped;
    }
}
