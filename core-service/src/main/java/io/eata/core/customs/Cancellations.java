package io.eata.core.customs;

import io.eata.carnet.ledger.LedgerCommand;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.Refusal;
import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.CancelTransaction;
import io.eata.contracts.core.CancelledTransaction;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.Actor;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.ledger.LedgerWriting;
import io.eata.core.ledger.Refusals;
import io.eata.core.travel.TravelStore;
import io.eata.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/** Cancels transactions of the officer's own territory, for who was told the code. */
@Component
public final class Cancellations {

    private final CarnetCommands commands;
    private final CustomsReading reading;
    private final CancellationProof proof;
    private final LedgerWriting ledger;
    private final TravelStore travels;
    private final Offices offices;

    Cancellations(
            CarnetCommands commands,
            CustomsReading reading,
            CancellationProof proof,
            LedgerWriting ledger,
            TravelStore travels,
            Offices offices) {
        this.commands = commands;
        this.reading = reading;
        this.proof = proof;
        this.ledger = ledger;
        this.travels = travels;
        this.offices = offices;
    }

    /**
     * Cancels a transaction; its declaration is open again under a new code.
     *
     * @throws io.eata.platform.problems.RefusedException when a rule refuses
     * @throws ProblemException {@code not-found}, {@code wrong-cancellation-code}, {@code locked-for-a-while}
     */
    public CancelledTransaction cancel(
            Officer officer, CommandKey key, long carnetId, long sequence, CancelTransaction command) {
        var act = offices.act(officer, command.office());
        var target = target(officer, carnetId, sequence);
        if (!target.act().territory().equals(officer.territory())) {
            throw Refusals.refused(Refusal.NOT_YOURS, "");
        }
        if (target.type() == TransactionType.PRE_EXPORTATION) {
            throw Refusals.refused(Refusal.NOT_CANCELLABLE, "");
        }
        proof.require(carnetId, target.sequence(), command.cancellationCode());
        var cancel = new LedgerCommand.CancelTransaction(act, target.sequence(), officer.name(), because(command));
        var actor = new Actor(officer.subject(), command.office());
        return commands.onceAtHead(key, carnetId, CancelledTransaction.class, (carnet, writes) -> {
            var entry = ledger.cancel(writes, carnet, cancel, actor).recorded();
            var declaration = entry.declaration();
            if (declaration != null) {
                travels.reopen(writes, declaration, target.sequence());
            }
            return new CancelledTransaction(
                    carnetId, entry.sequence(), target.sequence(), entry.entry().at());
        });
    }

    private static String because(CancelTransaction command) {
        var reason = command.reason();
        return reason == null ? "" : reason.strip();
    }

    private TransactionCommitted target(Officer officer, long carnetId, long sequence) {
        return reading.transaction(reading.dealtWith(officer, carnetId), sequence)
                .committed();
    }
}
