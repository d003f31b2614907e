package io.eata.reconciliation.ledger.messaging;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.Topics;
import io.eata.platform.events.EventReader;
import io.eata.platform.inbox.Inbox;
import io.eata.reconciliation.ledger.LedgerCopy;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes each fact into the copy once; one that fails, a gap above all, is tried again and holds up what comes after it. */
@Component
final class LedgerFollower {

    private static final String CONSUMER = "reconciliation";

    private final EventReader events;
    private final Inbox inbox;
    private final LedgerCopy copy;
    private final TransactionTemplate transaction;

    LedgerFollower(EventReader events, Inbox inbox, LedgerCopy copy, PlatformTransactionManager transactions) {
        this.events = events;
        this.inbox = inbox;
        this.copy = copy;
        this.transaction = new TransactionTemplate(transactions);
    }

    @KafkaListener(id = "ledger-follower", groupId = CONSUMER, topics = Topics.CARNET)
    void take(ConsumerRecord<String, String> message) {
        var event = events.read(message, CarnetFact.class);
        transaction.executeWithoutResult(_ -> {
            if (inbox.claim(CONSUMER, event.id())) {
                copy.take(event.payload());
            }
        });
    }
}
