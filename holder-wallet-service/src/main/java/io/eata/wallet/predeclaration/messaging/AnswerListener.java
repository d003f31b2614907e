package io.eata.wallet.predeclaration.messaging;

import io.eata.contracts.event.PredeclarationAnswered;
import io.eata.contracts.event.Topics;
import io.eata.platform.events.EventReader;
import io.eata.platform.inbox.Inbox;
import io.eata.wallet.activity.Activity;
import io.eata.wallet.activity.Happening;
import io.eata.wallet.predeclaration.Predeclarations;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows what customs answer: into the pre-declaration, and into activity. */
@Component
final class AnswerListener {

    private static final String CONSUMER = "predeclaration";

    private final EventReader reader;
    private final Inbox inbox;
    private final TransactionTemplate transaction;
    private final Predeclarations predeclarations;
    private final Activity activity;

    AnswerListener(
            EventReader reader,
            Inbox inbox,
            TransactionTemplate transaction,
            Predeclarations predeclarations,
            Activity activity) {
        this.reader = reader;
        this.inbox = inbox;
        this.transaction = transaction;
        this.predeclarations = predeclarations;
        this.activity = activity;
    }

    @KafkaListener(id = "wallet-answers", groupId = "wallet", topics = Topics.PREDECLARATION_ANSWER)
    void answers(List<ConsumerRecord<String, String>> records) {
        var events = records.stream()
                .map(it -> reader.read(it, PredeclarationAnswered.class))
                .toList();
        for (var event : events) {
            transaction.executeWithoutResult(status -> {
                if (inbox.claim(CONSUMER, event.id())) {
                    predeclarations.answered(event.payload());
                }
            });
        }
        activity.record(events, Happening::of);
    }
}
