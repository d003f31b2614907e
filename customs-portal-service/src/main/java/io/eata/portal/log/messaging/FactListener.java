package io.eata.portal.log.messaging;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetReconciled;
import io.eata.contracts.event.Topics;
import io.eata.platform.events.EventReader;
import io.eata.platform.inbox.Inbox;
import io.eata.portal.log.LedgerFollower;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes facts and verdicts off Kafka; the claim and its effect are one database transaction. */
@Component
class FactListener {

    private static final String CONSUMER = "portal-log";

    private final EventReader events;
    private final Inbox inbox;
    private final LedgerFollower follower;

    FactListener(EventReader events, Inbox inbox, LedgerFollower follower) {
        this.events = events;
        this.inbox = inbox;
        this.follower = follower;
    }

    @Transactional
    @KafkaListener(topics = Topics.CARNET)
    public void fact(ConsumerRecord<String, String> message) {
        var event = events.read(message, CarnetFact.class);
        if (inbox.claim(CONSUMER, event.id())) {
            follower.apply(event.payload());
        }
    }

    @Transactional
    @KafkaListener(topics = Topics.RECONCILIATION)
    public void verdict(ConsumerRecord<String, String> message) {
        var event = events.read(message, CarnetReconciled.class);
        if (inbox.claim(CONSUMER, event.id())) {
            follower.apply(event.payload());
        }
    }
}
