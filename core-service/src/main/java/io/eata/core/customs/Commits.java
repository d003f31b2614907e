package io.eata.core.customs;

import io.eata.carnet.ledger.Decision;
import io.eata.carnet.ledger.Ledger;
import io.eata.carnet.ledger.LedgerCommand;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.core.Assessment;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.problem.FieldError;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.Actor;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.ledger.LedgerWriting;
import io.eata.core.ledger.Refusals;
import io.eata.core.receipt.Receipts;
import io.eata.core.receipt.TransactionViews;
import io.eata.core.registry.CarnetReference;
import io.eata.core.sql.RoundTrip;
import io.eata.core.travel.PreparedDeclaration;
import io.eata.core.travel.TravelStore;
import io.eata.platform.problems.ProblemException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Commits declarations: the rules decide under the carnet's lock, and what they accept is written with its receipt at once. */
@Component
public final class Commits {

    private final CarnetCommands commands;
    private final Presentations presentations;
    private final TravelStore travels;
    private final LedgerWriting ledger;
    private final Receipts receipts;
    private final Offices offices;
    private final ProposedAnswers answers;

    Commits(
            CarnetCommands commands,
            Presentations presentations,
            TravelStore travels,
            LedgerWriting ledger,
            Receipts receipts,
            Offices offices,
            ProposedAnswers answers) {
        this.commands = commands;
        this.presentations = presentations;
        this.travels = travels;
        this.ledger = ledger;
        this.receipts = receipts;
        this.offices = offices;
        this.answers = answers;
    }

    /** What {@link #commit} would answer now; writes nothing but a wrong guess. */
    public Assessment assess(Officer officer, CommitTransaction sent) {
        var act = offices.act(officer, sent.office());
        var presented = presentations.present(officer, new CarnetReference.ById(sent.carnetId()), sent.code());
        return assess(presented, CommitFields.command(sent, presented, officer, act));
    }

    /** What committing the declaration as it stands would answer now. */
    Assessment assessAsDeclared(Officer officer, Presented presented) {
        var command = CommitFields.asDeclared(presented.declaration(), offices.actSomewhere(officer));
        return assess(presented, command);
    }

    private Assessment assess(Presented presented, LedgerCommand.CommitTransaction command) {
        var carnet = presented.carnet();
        return switch (Ledger.decide(carnet.carnet().terms(), carnet.standing(), command)) {
            case Decision.Committed committed ->
                new Assessment(null, committed.warnings(), answers.propose(carnet, command));
            case Decision.Refused refused -> new Assessment(Refusals.view(refused), List.of(), List.of());
        };
    }

    /**
     * Commits a declaration.
     *
     * @throws io.eata.platform.problems.RefusedException when a rule refuses
     * @throws ProblemException {@code unknown-code}, {@code other-territory}, {@code warnings-unconfirmed}, {@code
     *     invalid-input}
     */
    public Receipt commit(Officer officer, CommandKey key, CommitTransaction sent) {
        var act = offices.act(officer, sent.office());
        var reference = new CarnetReference.ById(sent.carnetId());
        return presentations.counting(
                officer,
                reference,
                () -> commands.onceAtHead(
                        key,
                        sent.carnetId(),
                        Receipt.class,
                        WrongCode::guessed,
                        reads -> presentations.find(reads, officer, reference, sent.code()),
                        (carnet, found, writes) -> {
                            var presented = new Presented(carnet, found.of(carnet.carnet(), reference, officer));
                            var command = CommitFields.command(sent, presented, officer, act);
                            return write(officer, sent, presented, command, writes);
                        }));
    }

    private Receipt write(
            Officer officer,
            CommitTransaction sent,
            Presented presented,
            LedgerCommand.CommitTransaction command,
            RoundTrip writes) {
        var carnet = presented.carnet();
        var decided = Refusals.accepted(Ledger.decide(carnet.carnet().terms(), carnet.standing(), command));
        refuseUnconfirmed(decided.warnings(), sent.confirmedWarnings());
        var actor = new Actor(officer.subject(), sent.office());
        var recorded = ledger.append(
                        writes, carnet, decided, actor, presented.declaration().id())
                .recorded();
        if (!(recorded.entry() instanceof TransactionCommitted committed)) {
            throw new IllegalStateException("a commit was decided as something else");
        }
        use(writes, presented.declaration(), committed);
        String jws = receipts.issue(writes, carnet.carnet(), recorded, committed);
        return new Receipt(TransactionViews.of(carnet.carnet(), recorded, committed, false, true), jws, null);
    }

    /** A pre-exportation leaves its declaration open for the exit. */
    private void use(RoundTrip writes, PreparedDeclaration declaration, TransactionCommitted committed) {
        if (committed.type() == TransactionType.PRE_EXPORTATION) {
            travels.preExport(writes, declaration, committed.sequence());
        } else {
            travels.useUp(writes, declaration, committed.sequence());
        }
    }

    private static void refuseUnconfirmed(List<Warning> met, List<Warning> confirmed) {
        var unconfirmed = met.stream()
                .filter(warning -> !confirmed.contains(warning))
                .map(warning -> new FieldError("confirmedWarnings", warning.name(), warning.meaning()))
                .toList();
        if (!unconfirmed.isEmpty()) {
            throw new ProblemException(ProblemCode.WARNINGS_UNCONFIRMED, "Nothing was written", unconfirmed);
        }
    }
}
