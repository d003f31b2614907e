package io.eata.portal.predeclaration;

import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.contracts.event.PredeclarationAnswered;
import io.eata.contracts.event.PredeclarationAnswered.Answer;
import io.eata.contracts.event.Topics;
import io.eata.platform.outbox.Outbox;
import io.eata.portal.access.Officer;
import io.eata.portal.predeclaration.Predeclaration.State;
import io.eata.portal.predeclaration.PredeclarationInbox.Given;
import io.eata.portal.predeclaration.PredeclarationInbox.Settled;
import io.eata.portal.wizard.DeclarationCommitted;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What customs answer, written and published in one transaction. Of two officers one wins and the other is told. Why they reject is kept
 * sealed here and published nowhere.
 */
@Service
public class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final PredeclarationInbox inbox;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Answers(PredeclarationInbox inbox, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Confirms the appointment.
     *
     * @param office code of the office that answers
     * @return false where somebody was faster or the holder changed it
     */
    public boolean acknowledge(Officer officer, Predeclaration to, String office, ZoneId zone) {
        return answer(to, new Given(State.ACKNOWLEDGED, officer.name(), office, now(zone), null));
    }

    /**
     * Turns it away: the goods must stop for inspection.
     *
     * @param reason stays inside this administration
     * @return false where somebody was faster or the holder changed it
     */
    public boolean reject(Officer officer, Predeclaration to, String office, ZoneId zone, String reason) {
        return answer(to, new Given(State.REJECTED, officer.name(), office, now(zone), reason));
    }

    /** What this portal committed, wherever the officer took the code from. What fails here is made good by the ledger's fact. */
    @EventListener
    public void committed(DeclarationCommitted done) {
        try {
            transaction.executeWithoutResult(status -> {
                inbox.lock(done.carnetId());
                inbox.ofDeclaration(done.territory(), done.carnetId(), done.declarationId())
                        .ifPresent(it -> settle(
                                it,
                                done.country(),
                                done.sequence(),
                                done.draft(),
                                new Given(State.COMMITTED, done.officer(), done.office(), done.at(), null)));
            });
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("A pre-declaration of carnet {} is not settled yet: {}", done.carnetId(), e.toString());
        }
    }

    /** What was committed elsewhere in the territory, inside the caller's transaction. */
    public void committed(TransactionCommitted fact) {
        inbox.lock(fact.carnetId());
        inbox.onlyOneFor(fact)
                .ifPresent(it -> settle(
                        it,
                        fact.country(),
                        fact.sequence(),
                        null,
                        new Given(State.COMMITTED, null, fact.office(), fact.at(), null)));
    }

    private boolean answer(Predeclaration to, Given given) {
        var written = transaction.execute(status -> {
            inbox.lock(to.carnetId());
            boolean first = inbox.answer(to, given);
            if (first) {
                publish(new Settled(to.id(), to.carnetId(), to.revision(), to.territory()), to.country(), null, given);
            }
            return first;
        });
        return Boolean.TRUE.equals(written);
    }

    private void settle(Settled it, String country, long sequence, @Nullable UUID draft, Given given) {
        inbox.settle(it.id(), sequence, draft, given);
        publish(it, country, sequence, given);
    }

    private void publish(Settled it, String country, @Nullable Long sequence, Given given) {
        var answer = new PredeclarationAnswered(
                it.id(),
                it.carnetId(),
                it.revision(),
                given.at(),
                Answer.valueOf(given.state().name()),
                it.territory(),
                country,
                given.office(),
                sequence);
        outbox.append(
                Topics.PREDECLARATION_ANSWER,
                Long.toString(it.carnetId()),
                given.at().toInstant(),
                answer);
    }

    private OffsetDateTime now(ZoneId zone) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }
}
