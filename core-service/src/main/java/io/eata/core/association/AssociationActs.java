package io.eata.core.association;

import io.eata.carnet.ledger.AssociationAct;
import io.eata.carnet.ledger.LedgerCommand;
import io.eata.carnet.ledger.LedgerCommand.ForwardCommand;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.Actor;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.ledger.LedgerWriting;
import io.eata.core.registry.SetsRule;
import io.eata.core.succession.Acting;
import io.eata.core.succession.Replacing;
import io.eata.platform.problems.ProblemException;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** What an association does with its own carnets between issue and discharge. Every refusal is the ledger's. */
@Component
public final class AssociationActs {

    private final OwnCarnets carnets;
    private final CarnetCommands commands;
    private final LedgerWriting ledger;
    private final Replacing replacing;

    AssociationActs(OwnCarnets carnets, CarnetCommands commands, LedgerWriting ledger, Replacing replacing) {
        this.carnets = carnets;
        this.commands = commands;
        this.ledger = ledger;
        this.replacing = replacing;
    }

    /** Cancels an unused carnet; one that it was to stand in for is replaced no more. */
    public CarnetSummary cancel(Issuer issuer, CommandKey key, long id, String reason) {
        carnets.own(issuer, id);
        return commands.once(key, id, CarnetSummary.class, (carnet, writes) -> {
            var acting = new Acting(act(issuer), new Actor(issuer.subject(), null));
            var command = new LedgerCommand.CancelCarnet(acting.act(), reason);
            var cancelled = ledger.decideAndAppend(writes, carnet.head(), command, acting.actor());
            replacing.withdraw(carnet, acting);
            return carnet.at(cancelled.head()).summary(carnets.today());
        });
    }

    public CarnetSummary block(Issuer issuer, CommandKey key, long id, String reason) {
        return run(issuer, key, id, new LedgerCommand.BlockCarnet(act(issuer), reason));
    }

    public CarnetSummary unblock(Issuer issuer, CommandKey key, long id) {
        return run(issuer, key, id, new LedgerCommand.UnblockCarnet(act(issuer)));
    }

    /** @throws ProblemException {@code invalid-input} when a count is too large, or nothing would be added */
    public CarnetSummary addSets(Issuer issuer, CommandKey key, long id, VoucherSets sets) {
        var errors = SetsRule.broken("", sets);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        if (sets.equals(VoucherSets.NONE)) {
            throw ProblemException.invalid("sets", "NotEmpty", "must add at least one set");
        }
        return run(issuer, key, id, new LedgerCommand.AddSets(act(issuer), sets));
    }

    private CarnetSummary run(Issuer issuer, CommandKey key, long id, ForwardCommand command) {
        carnets.own(issuer, id);
        return commands.once(key, id, CarnetSummary.class, (carnet, writes) -> {
            var appended = ledger.decideAndAppend(writes, carnet.head(), command, new Actor(issuer.subject(), null));
            return carnet.at(appended.head()).summary(carnets.today());
        });
    }

    private AssociationAct act(Issuer issuer) {
        return new AssociationAct(carnets.now().atOffset(ZoneOffset.UTC), issuer.association());
    }
}
