package io.eata.core.association;

import io.eata.carnet.ledger.AssociationAct;
import io.eata.carnet.ledger.LedgerCommand.AmendCarnet;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.event.DocumentSealed;
import io.eata.core.facts.Facts;
import io.eata.core.ledger.Actor;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.ledger.LedgerWriting;
import io.eata.core.registry.CarnetMaking;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.sql.RoundTrip;
import io.eata.core.travel.TravelStore;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Everything that an amendment changes, in one round trip. */
@Component
final class AmendmentWriting {

    private final CarnetMaking making;
    private final LedgerWriting ledger;
    private final Registry registry;
    private final TravelStore travels;
    private final Facts facts;

    AmendmentWriting(CarnetMaking making, LedgerWriting ledger, Registry registry, TravelStore travels, Facts facts) {
        this.making = making;
        this.ledger = ledger;
        this.registry = registry;
        this.travels = travels;
        this.facts = facts;
    }

    /** The carnet as it is then. */
    RegisteredCarnet write(RoundTrip writes, RegisteredCarnet locked, IssueCarnet command, Issuer issuer, Instant now) {
        var amended = making.amended(locked.carnet(), command);
        var current = registry.document(locked.id()).orElseThrow(CarnetCommands::noSuchCarnet);
        var sealed = making.sealed(amended, command, making.attachments(current));
        var at = now.atOffset(ZoneOffset.UTC);
        var amend = new AmendCarnet(
                new AssociationAct(at, issuer.association()),
                amended.documentVersion(),
                making.digest(sealed),
                amended.terms());
        var appended = ledger.amend(
                writes, locked.head(), amend, new Actor(issuer.subject(), null), CarnetMaking.values(command));
        registry.amend(writes, amended, sealed);
        travels.withdrawAll(writes, locked.id());
        facts.publish(writes, new DocumentSealed(at, sealed));
        return locked.at(appended.head()).amended(amended);
    }
}
