package io.eata.platform.test;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Gives every listener of a context a consumer group that no other context has.
 *
 * <p>Contexts share the broker but not the database. In one group they would share the partitions as well, and a message that a test
 * waits for would be written down where the test does not look.
 */
final class OwnGroups
        implements ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    private final int context = CONTEXTS.incrementAndGet();

    @Override
    public void configure(ConcurrentMessageListenerContainer<Object, Object> container) {
        container.getContainerProperties().setGroupId(container.getGroupId() + "-" + context);
    }
}
