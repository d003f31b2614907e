package io.eata.proxy.replica.messaging;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.DocumentSealed;
import io.eata.contracts.event.Topics;
import io.eata.platform.events.EventReader;
import io.eata.proxy.replica.DocumentMessage;
import io.eata.proxy.replica.FactMessage;
import io.eata.proxy.replica.NewFacts.Gap;
import io.eata.proxy.replica.Position;
import io.eata.proxy.replica.ReplicaIntake;
import io.eata.proxy.replica.ReplicaIntake.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads records of a topic and hands them to the replica; what cannot be read stops the partition just there. */
@Component
final class TopicIntake {

    static final List<String> TOPICS = List.of(Topics.CARNET, Topics.CARNET_DOCUMENT);

    private final EventReader events;
    private final ReplicaIntake replica;

    TopicIntake(EventReader events, ReplicaIntake replica) {
        this.events = events;
        this.replica = replica;
    }

    /** @param next the offset behind the last record */
    Taken take(Position from, long next, List<ConsumerRecord<String, String>> records) {
        if (from.topic().equals(Topics.CARNET)) {
            var read = read(
                    records,
                    (message, offset) -> new FactMessage(
                            offset, events.read(message, CarnetFact.class).payload(), message.value()));
            return read.until(from, next, replica::takeFacts);
        }
        var read = read(
                records,
                (message, offset) -> new DocumentMessage(
                        offset, events.read(message, DocumentSealed.class).payload()));
        return read.until(from, next, replica::takeDocuments);
    }

    private static <T> Read<T> read(
            List<ConsumerRecord<String, String>> records, BiFunction<ConsumerRecord<String, String>, Long, T> reader) {
        var messages = new ArrayList<T>(records.size());
        for (var message : records) {
            try {
                messages.add(reader.apply(message, message.offset()));
            } catch (JacksonException | IllegalArgumentException e) {
                var why = "unreadable at " + message.offset() + ": "
                        + e.getClass().getSimpleName();
                return new Read<>(messages, new Gap(message.offset(), why));
            }
        }
        return new Read<>(messages, null);
    }

    /** Messages that could be read, and what came then. */
    private record Read<T>(List<T> messages, @Nullable Gap unreadable) {

        Taken until(Position from, long next, Take<T> take) {
            if (unreadable == null) {
                return take.take(from, next, messages);
            }
            var taken = take.take(from, unreadable.offset(), messages);
            return taken.gap() == null ? new Taken(taken.now(), unreadable) : taken;
        }
    }

    private interface Take<T> {
        Taken take(Position from, long next, List<T> messages);
    }
}
