package io.eata.notification.delivery;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round and sends what is due, a batch side by side, until nothing is. Any number of copies may do so at once. */
@Component
class Rounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Deliveries deliveries;
    private final Errand errand;
    private final DeliveryProperties properties;
    private final ExecutorService errands = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("errand-", 0).factory());

    Rounds(Deliveries deliveries, Errand errand, DeliveryProperties properties) {
        this.deliveries = deliveries;
        this.errand = errand;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "${eata.notification.delivery.look-every}")
    void go() throws InterruptedException {
        deliveries.giveUpTheLost();
        for (var batch = deliveries.take(properties.batch());
                !batch.isEmpty();
                batch = deliveries.take(properties.batch())) {
            errands.invokeAll(batch.stream().map(this::errand).toList());
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
        errands.close();
    }
}
