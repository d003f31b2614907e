package io.eata.portal.feed.messaging;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetReconciled;
import io.eata.contracts.event.Topics;
import io.eata.platform.events.EventReader;
import io.eata.platform.inbox.Inbox;
import io.eata.portal.feed.FeedWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes facts and verdicts off Kafka; the claim and its effect are one database transaction. */
@Component
class FeedListener {

    private static final String CONSUMER = "portal-feed";
    private static final String GROUP = "${spring.kafka.consumer.group-id}-feed";

    private final EventReader events;
    private final Inbox inbox;
    private final FeedWriter feed;

    FeedListener(EventReader events, Inbox inbox, FeedWriter feed) {
        this.events = events;
        this.inbox = inbox;
        this.feed = feed;
    }

    @Transactional
    @KafkaListener(topics = Topics.CARNET, groupId = GROUP)
    public void fact(ConsumerRecord<String, String> message) {
        var event = events.read(message, CarnetFact.class);
        if (inbox.claim(CONSUMER, event.id())) {
            feed.write(event.payload());
        }
    }

    @Transactional
    @KafkaListener(topics = Topics.RECONCILIATION, groupId = GROUP)
    public void verdict(ConsumerRecord<String, String> message) {
        var event = events.read(message, CarnetReconciled.class);
        if (inbox.claim(CONSUMER, event.id())) {
            feed.write(event.payload());
        }
    }
}
