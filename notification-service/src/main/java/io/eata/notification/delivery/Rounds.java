package io.eata.notification.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Goes round each lane and sends what is due, a batch side by side, until nothing is. Any number of copies may do so at once.
 */
@Component
class Rounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Deliveries deliveries;
    private final Errand errand;
    private final DeliveryProperties properties;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("errand-", 0).factory());
    private final List<Round> looks;
    private final Round reports;
    private volatile boolean ending;

    Rounds(Deliveries deliveries, Errand errand, SentLetters sentLetters, DeliveryProperties properties) {
        this.deliveries = deliveries;
        this.errand = errand;
        this.properties = properties;
        this.looks = Stream.concat(
                        Stream.of(new Round("what was lost", threads, deliveries::giveUpTheLost)),
                        Arrays.stream(Lane.values())
                                .map(lane -> new Round(lane.name(), threads, () -> sendWhatIsDue(lane))))
                .toList();
        this.reports = new Round("reports", threads, sentLetters::report);
    }

    @Scheduled(fixedDelayString = "${eata.notification.delivery.look-every}")
    void look() {
        looks.forEach(Round::begin);
    }

    @Scheduled(fixedDelayString = "${eata.notification.delivery.report-every}")
    void report() {
        reports.begin();
    }

    private void sendWhatIsDue(Lane lane) throws InterruptedException {
        var more = true;
        while (more && !ending) {
            var batch = deliveries.take(lane, properties.batch());
            threads.invokeAll(batch.stream().map(this::errand).toList());
            more = !batch.isEmpty();
        }
    }

    /** Where not even its end could be written down, the delivery comes back when its lease is over. */
    private Callable<@Nullable Void> errand(Delivery delivery) {
        return () -> {
            try {
                errand.run(delivery);
            } catch (RuntimeException e) {
                LOG.error("Mail of event {} ended unrecorded", delivery.eventId(), e);
            }
            return null;
        };
    }

    @Override
    public void destroy() {
        ending = true;
        threads.close();
    }
}
