package io.eata.core.registry;

import io.eata.carnet.ledger.Standing;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.DocumentSealed;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.facts.Facts;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.idempotency.CommandLog;
import io.eata.core.sql.Database;
import io.eata.platform.problems.ProblemException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Issues carnets: number, eATA ID, PIN, and a document that is signed and sealed before it is stored anywhere. */
@Component
public final class Issuing {

    private final CarnetMaking making;
    private final Pins pins;
    private final Registry registry;
    private final CommandLog commands;
    private final Facts facts;
    private final Database database;

    Issuing(CarnetMaking making, Pins pins, Registry registry, CommandLog commands, Facts facts, Database database) {
        this.making = making;
        this.pins = pins;
        this.registry = registry;
        this.commands = commands;
        this.facts = facts;
        this.database = database;
    }

    /**
     * Issues a carnet.
     *
     * @param association code of the issuing association
     * @param home country it issues in
     * @param companion what else becomes true with the issue
     * @throws ProblemException {@code invalid-input} with every field that breaks a rule, {@code number-taken}
     */
    public IssuedCarnet issue(
            String association, Country home, CommandKey key, IssueCarnet command, Companion companion) {
        refuseBroken(command, home);
        return commands.find(key, IssuedCarnet.class)
                .orElseGet(() ->
                        issueNew(association, home, key, new Manuscript.Spoken(registry.nextId(), command), companion));
    }

    /** The same from a manuscript that is more than a command; the caller has looked for an earlier answer. */
    public IssuedCarnet issue(
            String association, Country home, CommandKey key, Manuscript manuscript, Companion companion) {
        refuseBroken(manuscript.command(), home);
        return issueNew(association, home, key, manuscript, companion);
    }

    private void refuseBroken(IssueCarnet command, Country home) {
        var errors = making.broken(DraftCarnet.of(command), home);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** Hashing and sealing take their time before the transaction begins. */
    private IssuedCarnet issueNew(
            String association, Country home, CommandKey key, Manuscript manuscript, Companion companion) {
        IssueCarnet command = manuscript.command();
        String pin = pins.newPin();
        String pinHash = pins.hash(pin);
        Carnet carnet = making.carnet(manuscript.id(), association, home, command);
        SealedDocument document = making.sealed(carnet, command, manuscript.attachments());
        var standing = Standing.atIssue(carnet.terms());
        var entering = new NewCarnet(carnet, pinHash, document, standing);
        var status =
                CarnetStatus.of(standing, carnet.validUntil(), LocalDate.ofInstant(carnet.issuedAt(), ZoneOffset.UTC));
        var answer = new IssuedCarnet(
                carnet.id(), carnet.number(), pin, status, making.warnings(carnet.territories(), command));
        return commands.once(key, IssuedCarnet.class, () -> {
            var reads = database.roundTrip();
            var unchanged = manuscript.lock(reads);
            // Asked once the lock is there: a first request with the key has then taken the draft away.
            var earlier = commands.find(reads, key, IssuedCarnet.class);
            reads.run();
            return earlier.get().orElseGet(() -> {
                unchanged.run();
                enter(entering, manuscript, key, answer, companion);
                return answer;
            });
        });
    }

    private void enter(
            NewCarnet entering, Manuscript manuscript, CommandKey key, IssuedCarnet answer, Companion companion) {
        var carnet = entering.carnet();
        var trip = database.roundTrip();
        var added = registry.add(trip, entering);
        manuscript.become(trip);
        facts.publish(trip, issued(carnet, manuscript.command()));
        facts.publish(trip, new DocumentSealed(carnet.issuedAt().atOffset(ZoneOffset.UTC), entering.document()));
        commands.keep(trip, key, answer);
        trip.run();
        if (!added.get()) {
            throw new ProblemException(ProblemCode.NUMBER_TAKEN, "There is a carnet " + carnet.number() + " already");
        }
        companion.comeTrueWith(carnet);
    }

    private static CarnetFact issued(Carnet carnet, IssueCarnet command) {
        return new CarnetFact.CarnetIssued(
                carnet.id(),
                0,
                carnet.issuedAt().atOffset(ZoneOffset.UTC),
                carnet.number(),
                carnet.association(),
                carnet.home().code(),
                carnet.homeTerritory().code(),
                carnet.homeDigital(),
                carnet.issueDate(),
                carnet.validUntil(),
                carnet.items(),
                carnet.territories().stream().map(CustomsTerritory::code).toList(),
                carnet.sets(),
                command.currency(),
                command.items().stream().map(Item::value).toList());
    }

    /** What becomes true in the transaction of an issue, or undoes it by what it throws. */
    @FunctionalInterface
    public interface Companion {
        void comeTrueWith(Carnet issued);
    }
}
