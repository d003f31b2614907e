package io.eata.notification.delivery.messaging;

import io.eata.contracts.event.AccountFact;
import io.eata.contracts.event.AccountFact.LetterWritten;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.CarnetAmended;
import io.eata.contracts.event.CarnetFact.CarnetBlocked;
import io.eata.contracts.event.CarnetFact.CarnetCancelled;
import io.eata.contracts.event.CarnetFact.CarnetDischarged;
import io.eata.contracts.event.CarnetFact.CarnetHeld;
import io.eata.contracts.event.CarnetFact.CarnetIssued;
import io.eata.contracts.event.CarnetFact.CarnetReleased;
import io.eata.contracts.event.CarnetFact.CarnetReplaced;
import io.eata.contracts.event.CarnetFact.CarnetUnblocked;
import io.eata.contracts.event.CarnetFact.HolderLinked;
import io.eata.contracts.event.CarnetFact.ReplacementWithdrawn;
import io.eata.contracts.event.CarnetFact.SetsAdded;
import io.eata.contracts.event.CarnetFact.TransactionCancelled;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.contracts.event.Topics;
import io.eata.notification.delivery.Deliveries;
import io.eata.notification.delivery.Subject;
import io.eata.notification.delivery.Subject.AccountLetter;
import io.eata.notification.delivery.Subject.CarnetEvent;
import io.eata.notification.delivery.Subject.CarnetEvent.Kind;
import io.eata.platform.events.Event;
import io.eata.platform.events.EventReader;
import io.eata.platform.inbox.Inbox;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims each fact and writes down the mail that it calls for, in one transaction. */
@Component
final class FactFollower {

    private static final String CONSUMER = "notification";

    /** A group of its own: what one topic makes wait does not make the other wait. */
    private static final String ACCOUNTS = "notification-accounts";

    private static final String NO_OFFICE = "";

    private final EventReader events;
    private final Inbox inbox;
    private final Deliveries deliveries;
    private final TransactionTemplate transaction;

    FactFollower(EventReader events, Inbox inbox, Deliveries deliveries, PlatformTransactionManager transactions) {
        this.events = events;
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.transaction = new TransactionTemplate(transactions);
    }

    @KafkaListener(id = "fact-follower", groupId = CONSUMER, topics = Topics.CARNET)
    void takeCarnetFact(ConsumerRecord<String, String> message) {
        claim(events.read(message, CarnetFact.class), FactFollower::subjectOf);
    }

    @KafkaListener(id = "account-fact-follower", groupId = ACCOUNTS, topics = Topics.ACCOUNT)
    void takeAccountFact(ConsumerRecord<String, String> message) {
        claim(events.read(message, AccountFact.class), FactFollower::subjectOf);
    }

    private <T> void claim(Event<T> event, Function<T, Optional<Subject>> subject) {
        transaction.executeWithoutResult(_ -> {
            if (inbox.claim(CONSUMER, event.id())) {
                subject.apply(event.payload()).ifPresent(it -> deliveries.announce(event.id(), it));
            }
        });
    }

    private static Optional<Subject> subjectOf(CarnetFact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case TransactionCommitted it ->
                        new CarnetEvent(
                                Kind.RECEIPT, it.carnetId(), it.sequence(), it.at(), it.country() + " " + it.office());
                    case TransactionCancelled it ->
                        new CarnetEvent(
                                Kind.CANCELLATION, it.carnetId(), it.of(), it.at(), it.country() + " " + it.office());
                    case CarnetAmended it ->
                        new CarnetEvent(Kind.AMENDMENT, it.carnetId(), it.sequence(), it.at(), NO_OFFICE);
                    case CarnetIssued _,
                            HolderLinked _,
                            CarnetHeld _,
                            CarnetReleased _,
                            CarnetBlocked _,
                            CarnetUnblocked _,
                            SetsAdded _,
                            CarnetReplaced _,
                            ReplacementWithdrawn _,
                            CarnetCancelled _,
                            CarnetDischarged _ -> null;
                });
    }

    private static Optional<Subject> subjectOf(AccountFact fact) {
        return switch (fact) {
            case LetterWritten it -> Optional.of(new AccountLetter(it.letterId()));
        };
    }
}
