package io.eata.portal.wizard;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.core.Assessment;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.HoldView;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.ReleaseCarnet;
import io.eata.contracts.core.TransactionView;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.sealing.DocumentSealing;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import io.eata.portal.core.RegionReplica;
import io.eata.portal.deferral.Deferrals;
import io.eata.portal.deferral.DeferredDecision;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.statistics.WaitingTimes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a transaction. What was typed is saved before core is asked, so that no answer and no failure loses it. */
@Component
public class Wizard {

    private final CustomsCore core;
    private final RegionReplica replica;
    private final Drafts drafts;
    private final Deferrals deferrals;
    private final WaitingTimes waiting;
    private final DocumentSealing sealing;
    private final Clock clock;
    private final ApplicationEventPublisher told;

    Wizard(
            CustomsCore core,
            RegionReplica replica,
            Drafts drafts,
            Deferrals deferrals,
            WaitingTimes waiting,
            DocumentSealing sealing,
            Clock clock,
            ApplicationEventPublisher told) {
        this.core = core;
        this.replica = replica;
        this.drafts = drafts;
        this.deferrals = deferrals;
        this.sealing = sealing;
        this.waiting = waiting;
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

    /** Step 1 while the core is away: what the region's replica knows of a carnet. */
    public Answer<KnownCarnet> lookUp(long carnet) {
        return switch (replica.ask(api -> api.document(carnet))) {
            case Answer.Given(var sealed) ->
                switch (replica.ask(api -> api.standing(carnet))) {
                    case Answer.Given(var standing) ->
                        new Answer.Given<>(new KnownCarnet(sealed, sealing.open(sealed), standing));
                    case Answer.Refused(var problem) -> new Answer.Refused<>(problem);
                    case Answer.Silent<?> _ -> new Answer.Silent<>();
                };
            case Answer.Refused(var problem) -> new Answer.Refused<>(problem);
            case Answer.Silent<?> _ -> new Answer.Silent<>();
        };
    }

    /** Begins a transaction on what is known; whether the code is good, the core will say. */
    public UUID begin(Officer officer, CustomsOffice office, KnownCarnet carnet, String code, TransactionType type) {
        var now = clock.instant();
        var opened = new WithoutCore(carnet.document(), carnet.standing())
                .opened(officer, carnet.sealed(), code, type, office.zone(), now);
        var draft = TransactionDraft.opened(UUID.randomUUID(), officer, office.onRecord(), opened, now)
                .withoutCore(carnet.standing().asOf(), opened.assessment());
        drafts.add(draft);
        return draft.id();
    }

    /** The core has gone away after step 1: goes on with what it said then. */
    public TransactionDraft goOnWithout(Officer officer, TransactionDraft draft, Goods goods) {
        var noted = draft.notes().with(goods);
        var assessed = assessed(officer, draft, noted);
        return drafts.save(
                draft.withoutCore(draft.opened().standing().asOf(), assessed).checked(goods, assessed));
    }

    /**
     * Keeps the decision until the core is back. A commit that was sent and not answered keeps its key: whether it was written or not, it
     * will have been written once.
     */
    @Transactional
    public UUID defer(Officer officer, TransactionDraft draft, Notes notes, List<Warning> confirmed) {
        var sent = draft.content().attempt();
        var attempt = sent == null ? new Attempt(UUID.randomUUID().toString(), draft.command(notes, confirmed)) : sent;
        var decision = DeferredDecision.of(
                officer,
                draft.opened().carnet().number(),
                draft.type(),
                attempt.idempotencyKey(),
                attempt.command(),
                draft.content().knownAt(),
                clock.instant());
        drafts.save(draft.deferredAs(notes, decision.id()));
        deferrals.add(decision);
        return decision.id();
    }

    /** Opens the same declaration again, for a page that is to show how things stand now; silence keeps what is known. */
    public TransactionDraft refreshed(TransactionDraft draft) {
        if (draft.withoutCore()) {
            return draft;
        }
        var shown = new OpenDeclaration(
                Long.toString(draft.carnetId()),
                String.valueOf(draft.opened().declaration().code()));
        return switch (core.ask(api -> api.open(shown))) {
            case Answer.Given(var opened) -> drafts.save(draft.assessedAs(opened.assessment()));
            case Answer.Refused<?> _, Answer.Silent<?> _ -> draft;
        };
    }

    /** Step 3: saves the goods as found and asks what core would say to them. */
    public Answer<TransactionDraft> check(Officer officer, TransactionDraft draft, Goods goods) {
        var saved = drafts.save(draft.noted(draft.notes().with(goods)));
        if (saved.withoutCore()) {
            return new Answer.Given<>(drafts.save(saved.checked(goods, assessed(officer, saved, saved.notes()))));
        }
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
                waiting.served(draft.id());
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

    private Assessment assessed(Officer officer, TransactionDraft draft, Notes noted) {
        var known = new WithoutCore(
                sealing.open(draft.opened().document()), draft.opened().standing());
        return known.assess(draft.command(noted, List.of()), draft.type(), officer, clock.instant());
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
