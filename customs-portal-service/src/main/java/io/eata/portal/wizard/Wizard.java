package io.eata.portal.wizard;

import io.eata.carnet.ledger.Warning;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.HoldView;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.ReleaseCarnet;
import io.eata.contracts.core.TransactionView;
import io.eata.contracts.problem.ProblemCode;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The steps of a transaction. What was typed is saved before core is asked, so that no answer and no failure loses it. */
@Component
public final class Wizard {

    private final CustomsCore core;
    private final Drafts drafts;
    private final Clock clock;
    private final ApplicationEventPublisher told;

    Wizard(CustomsCore core, Drafts drafts, Clock clock, ApplicationEventPublisher told) {
        this.core = core;
        this.drafts = drafts;
        this.clock = clock;
        this.told = told;
    }

    /** Step 1: opens what the holder shows. */
    public Answer<UUID> open(Officer officer, Office office, String carnet, String code) {
        return switch (core.ask(api -> api.open(new OpenDeclaration(carnet, code)))) {
            case Answer.Given(var opened) -> {
                var draft = TransactionDraft.opened(UUID.randomUUID(), officer, office, opened, clock.instant());
                drafts.add(draft);
                yield new Answer.Given<>(draft.id());
            }
            case Answer.Refused(var problem) -> new Answer.Refused<>(problem);
            case Answer.Silent<?> _ -> new Answer.Silent<>();
        };
    }

    /** Opens the same declaration again, for a page that is to show how things stand now; silence keeps what is known. */
    public TransactionDraft refreshed(TransactionDraft draft) {
        var shown = new OpenDeclaration(
                Long.toString(draft.carnetId()),
                String.valueOf(draft.opened().declaration().code()));
        return switch (core.ask(api -> api.open(shown))) {
            case Answer.Given(var opened) -> drafts.save(draft.assessedAs(opened.assessment()));
            case Answer.Refused<?> _, Answer.Silent<?> _ -> draft;
        };
    }

    /** Step 3: saves the goods as found and asks what core would say to them. */
    public Answer<TransactionDraft> check(TransactionDraft draft, Goods goods) {
        var saved = drafts.save(draft.noted(draft.notes().with(goods)));
        return switch (core.ask(api -> api.assess(saved.command(saved.notes(), List.of())))) {
            case Answer.Given(var assessed) -> new Answer.Given<>(drafts.save(saved.checked(goods, assessed)));
            case Answer.Refused(var problem) -> new Answer.Refused<>(problem);
            case Answer.Silent<?> _ -> new Answer.Silent<>();
        };
    }

    /** Saves what was typed without asking anything. */
    public TransactionDraft note(TransactionDraft draft, Notes notes) {
        return drafts.save(draft.noted(notes));
    }

    /** Step 4: commits what was noted, or repeats the attempt that was not answered. */
    public CommitOutcome commit(TransactionDraft draft, Notes notes, List<Warning> confirmed) {
        if (draft.unanswered()) {
            return repeat(draft);
        }
        var attempt = new Attempt(UUID.randomUUID().toString(), draft.command(notes, confirmed));
        return repeat(drafts.save(draft.trying(notes, attempt)));
    }

    /** Sends the attempt under way once more. */
    public CommitOutcome repeat(TransactionDraft draft) {
        var attempt = draft.content().attempt();
        if (attempt == null) {
            throw new IllegalStateException("no attempt is under way");
        }
        return switch (core.ask(api -> api.commit(attempt.idempotencyKey(), attempt.command()))) {
            case Answer.Given(var receipt) -> {
                drafts.save(draft.committed(receipt));
                tell(draft, receipt.transaction());
                yield new CommitOutcome.Committed();
            }
            case Answer.Refused(var problem) -> {
                var free = drafts.save(draft.trying(draft.notes(), null));
                yield problem.code().equals(ProblemCode.WARNINGS_UNCONFIRMED.code())
                        ? assessAgain(free)
                        : new CommitOutcome.Refused(problem);
            }
            case Answer.Silent<?> _ -> new CommitOutcome.Unanswered();
        };
    }

    /** 'Export' at the inland office is not yet the transaction that was declared. */
    private void tell(TransactionDraft draft, TransactionView done) {
        var declared = draft.opened().declaration();
        if (done.type() == declared.type()) {
            told.publishEvent(new DeclarationCommitted(
                    draft.id(),
                    draft.territory(),
                    draft.country(),
                    draft.carnetId(),
                    declared.id(),
                    done.sequence(),
                    done.officer(),
                    done.office().code(),
                    done.at()));
        }
    }

    /** Pauses the carnet in this territory; the draft waits. */
    public Answer<HoldView> hold(TransactionDraft draft, String key, String reason) {
        var shown = draft.opened().declaration().code();
        var answer = core.ask(api -> api.hold(key, draft.carnetId(), new HoldCarnet(reason, draft.office(), shown)));
        if (answer instanceof Answer.Given<HoldView>) {
            drafts.save(draft.held());
        }
        return answer;
    }

    /**
     * Lets a carnet go on.
     *
     * @return the transaction that was paused with it, now the officer's, if it was begun at this office
     */
    public Answer<Optional<UUID>> release(Officer officer, Office office, String key, long carnetId) {
        return switch (core.ask(api -> api.release(key, carnetId, new ReleaseCarnet(office)))) {
            case Answer.Given<?> _ ->
                new Answer.Given<>(drafts.heldAt(officer, office.code(), carnetId)
                        .map(held -> drafts.save(held.takenUpBy(officer)).id()));
            case Answer.Refused(var problem) -> new Answer.Refused<>(problem);
            case Answer.Silent<?> _ -> new Answer.Silent<>();
        };
    }

    private CommitOutcome assessAgain(TransactionDraft draft) {
        return switch (core.ask(api -> api.assess(draft.command(draft.notes(), List.of())))) {
            case Answer.Given(var assessed) -> {
                drafts.save(draft.assessedAs(assessed));
                yield new CommitOutcome.MoreToConfirm();
            }
            case Answer.Refused(var problem) -> new CommitOutcome.Refused(problem);
            case Answer.Silent<?> _ -> new CommitOutcome.Unanswered();
        };
    }
}
