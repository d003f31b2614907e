package io.eata.core.association;

import io.eata.carnet.ledger.AssociationAct;
import io.eata.carnet.ledger.LedgerCommand;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.core.CarnetDischarge;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.core.discharge.DischargeBook;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.Actor;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.ledger.LedgerWriting;
import io.eata.platform.problems.ProblemException;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Discharges carnets, and keeps what the association says it has checked. */
@Component
public final class Discharges {

    private final OwnCarnets carnets;
    private final CarnetCommands commands;
    private final LedgerWriting ledger;
    private final DischargeBook book;

    Discharges(OwnCarnets carnets, CarnetCommands commands, LedgerWriting ledger, DischargeBook book) {
        this.carnets = carnets;
        this.commands = commands;
        this.ledger = ledger;
        this.book = book;
    }

    public CarnetSummary discharge(Issuer issuer, CommandKey key, long id, DischargeCarnet discharge) {
        carnets.own(issuer, id);
        return commands.once(key, id, CarnetSummary.class, (carnet, writes) -> {
            var at = carnets.now().atOffset(ZoneOffset.UTC);
            var command = new LedgerCommand.DischargeCarnet(new AssociationAct(at, issuer.association()));
            var appended = ledger.decideAndAppend(writes, carnet.head(), command, new Actor(issuer.subject(), null));
            book.keep(writes, id, appended.recorded().sequence(), at, discharge);
            return carnet.at(appended.head()).summary(carnets.today());
        });
    }

    /** @throws ProblemException {@code not-found} unless the carnet is the issuer's own and discharged */
    public CarnetDischarge find(Issuer issuer, long id) {
        return book.find(carnets.own(issuer, id).id());
    }
}
