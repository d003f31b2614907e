package io.eata.wallet.activity.messaging;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetReconciled;
import io.eata.contracts.event.Topics;
import io.eata.platform.events.EventReader;
import io.eata.wallet.activity.Activity;
import io.eata.wallet.activity.Happening;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Follows what core and reconciliation say. Offsets are committed after the database has taken the batch in. */
@Component
final class ActivityListener {

    private final Activity activity;
    private final EventReader reader;

    ActivityListener(Activity activity, EventReader reader) {
        this.activity = activity;
        this.reader = reader;
    }

    @KafkaListener(id = "wallet-facts", groupId = "wallet", topics = Topics.CARNET)
    void facts(List<ConsumerRecord<String, String>> records) {
        activity.record(
                records.stream().map(it -> reader.read(it, CarnetFact.class)).toList(), Happening::of);
    }

    @KafkaListener(id = "wallet-verdicts", groupId = "wallet", topics = Topics.RECONCILIATION)
    void verdicts(List<ConsumerRecord<String, String>> records) {
        activity.record(
                records.stream()
                        .map(it -> reader.read(it, CarnetReconciled.class))
                        .toList(),
                Happening::of);
    }
}
