package io.eata.core.association;

import io.eata.carnet.ledger.AssociationAct;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.core.LinkTwin;
import io.eata.contracts.core.LinkedTwin;
import io.eata.contracts.core.Replacement;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.Actor;
import io.eata.core.registry.Carnet;
import io.eata.core.registry.Issuing;
import io.eata.core.registry.Manuscript;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.succession.Acting;
import io.eata.core.succession.ReplacementReading;
import io.eata.core.succession.Replacing;
import io.eata.core.succession.Twins;
import io.eata.platform.problems.ProblemException;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Issues carnets with what they point at, and tells what they point at. */
@Component
public final class Successions {

    private final OwnCarnets carnets;
    private final Issuing issuing;
    private final Replacing replacing;
    private final ReplacementReading replacements;
    private final Twins twins;
    private final TwinCommands commands;

    Successions(
            OwnCarnets carnets,
            Issuing issuing,
            Replacing replacing,
            ReplacementReading replacements,
            Twins twins,
            TwinCommands commands) {
        this.carnets = carnets;
        this.issuing = issuing;
        this.replacing = replacing;
        this.replacements = replacements;
        this.twins = twins;
        this.commands = commands;
    }

    /** Issues a carnet; what it replaces and its twin are linked in the same transaction. */
    public IssuedCarnet issue(Issuer issuer, CommandKey key, IssueCarnet command) {
        return issuing.issue(
                issuer.association(), issuer.country(), key, command, issued -> link(issuer, command, issued));
    }

    /** The same from a manuscript that is more than a command; the caller has looked for an earlier answer. */
    public IssuedCarnet issue(Issuer issuer, CommandKey key, Manuscript manuscript) {
        return issuing.issue(
                issuer.association(),
                issuer.country(),
                key,
                manuscript,
                issued -> link(issuer, manuscript.command(), issued));
    }

    private void link(Issuer issuer, IssueCarnet command, Carnet issued) {
        var acting = acting(issuer);
        if (command.replaces() != null) {
            replacing.replace(issued, command.replaces(), acting);
        }
        if (command.twinOf() != null) {
            twins.link(issued, command.twinOf(), acting.act().at());
        }
    }

    /** @throws ProblemException {@code not-found} unless the carnet is the issuer's own, and replaced or a replacement */
    public Replacement replacement(Issuer issuer, long id) {
        return replacements.whole(carnets.own(issuer, id));
    }

    /** @throws ProblemException {@code not-found} unless the carnet is the issuer's own and has a twin */
    public LinkedTwin twin(Issuer issuer, long id) {
        return linked(carnets.own(issuer, id));
    }

    /** @throws ProblemException {@code not-found}, {@code invalid-input}, {@code has-twin} */
    public LinkedTwin linkTwin(Issuer issuer, CommandKey key, long id, LinkTwin link) {
        carnets.own(issuer, id);
        long other = twins.named(issuer.association(), link.carnet(), "carnet");
        if (other == id) {
            throw ProblemException.invalid("carnet", "Other", "must be another carnet");
        }
        return commands.link(key, id, other, acting(issuer).act().at(), this::linked);
    }

    private LinkedTwin linked(RegisteredCarnet carnet) {
        var twin = carnet.links().twin();
        if (twin == null) {
            throw ProblemException.notFound("The carnet has no twin");
        }
        return new LinkedTwin(carnet.summary(carnets.today()), twins.sameHolder(carnet.id(), twin.id()));
    }

    /** The association as it acts now. */
    private Acting acting(Issuer issuer) {
        return new Acting(
                new AssociationAct(carnets.now().atOffset(ZoneOffset.UTC), issuer.association()),
                new Actor(issuer.subject(), null));
    }
}
