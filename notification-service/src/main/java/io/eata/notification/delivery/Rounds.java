package io.eata.notification.delivery;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round and sends what is due, a batch side by side, until nothing is. Any number of copies may do so at once. */
@Component
class Rounds implements DisposableBean {

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
            errands.invokeAll(batch.stream()
                    .map(delivery -> Executors.callable(() -> errand.run(delivery)))
                    .toList());
        }
    }

    @Override
    public void destroy() {
        errands.close();
    }
}
