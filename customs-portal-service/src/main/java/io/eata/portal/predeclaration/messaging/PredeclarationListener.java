package io.eata.portal.predeclaration.messaging;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.contracts.event.PredeclarationFact;
import io.eata.contracts.event.Topics;
import io.eata.platform.events.EventReader;
import io.eata.platform.inbox.Inbox;
import io.eata.portal.predeclaration.Answers;
import io.eata.portal.predeclaration.PredeclarationInbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what holders say off Kafka; the claim and its effect are one database transaction. */
@Component
class PredeclarationListener {

    private static final String CONSUMER = "portal-predeclaration";
    private static final String GROUP = "${spring.kafka.consumer.group-id}-predeclaration";

    private final EventReader events;
    private final Inbox claims;
    private final PredeclarationInbox inbox;
    private final Answers answers;

    PredeclarationListener(EventReader events, Inbox claims, PredeclarationInbox inbox, Answers answers) {
        this.events = events;
        this.claims = claims;
        this.inbox = inbox;
        this.answers = answers;
    }

    @Transactional
    @KafkaListener(topics = Topics.PREDECLARATION, groupId = GROUP)
    public void told(ConsumerRecord<String, String> message) {
        var event = events.read(message, PredeclarationFact.class);
        if (claims.claim(CONSUMER, event.id())) {
            inbox.apply(event.payload());
        }
    }

    /** For what was committed elsewhere; what happened before there was an inbox is nobody's arrival. */
    @Transactional
    @KafkaListener(topics = Topics.CARNET, groupId = GROUP + "-ledger", properties = "auto.offset.reset=latest")
    public void committed(ConsumerRecord<String, String> message) {
        if (events.read(message, CarnetFact.class).payload() instanceof TransactionCommitted fact) {
            answers.committed(fact);
        }
    }
}
