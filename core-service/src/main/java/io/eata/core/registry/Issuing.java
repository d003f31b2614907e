package io.eata.core.registry;

import io.eata.carnet.ledger.Standing;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.Purpose;
import io.eata.carnet.transition.AdviceNote;
import io.eata.contracts.carnet.Association;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.IntendedUse;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.DocumentSealed;
import io.eata.contracts.problem.FieldError;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.CoreProperties;
import io.eata.core.facts.Facts;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.idempotency.CommandLog;
import io.eata.core.sql.Database;
import io.eata.core.territory.Territories;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.sealing.DocumentSealing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Issues carnets: number, eATA ID, PIN, and a document that is signed and sealed before it is stored anywhere. */
@Component
public final class Issuing {

    /** A sealed document has to pass through Kafka in one message. */
    private static final int LARGEST_SEAL = 2_000_000;

    private static final String TYPE = "ATA";
    private static final int AS_ISSUED = 1;

    private final Ingredients ingredients;
    private final Registry registry;
    private final CommandLog commands;
    private final Facts facts;
    private final Database database;
    private final Clock clock;

    Issuing(
            Ingredients ingredients,
            Registry registry,
            CommandLog commands,
            Facts facts,
            Database database,
            Clock clock) {
        this.ingredients = ingredients;
        this.registry = registry;
        this.commands = commands;
        this.facts = facts;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Issues a carnet.
     *
     * @param association code of the issuing association
     * @param home country it issues in
     * @throws ProblemException {@code invalid-input} with every field that breaks a rule, {@code number-taken}
     */
    public IssuedCarnet issue(String association, Country home, CommandKey key, IssueCarnet command) {
        refuseBroken(command, home);
        return commands.find(key, IssuedCarnet.class)
                .orElseGet(() -> issueNew(association, home, key, new Manuscript.Spoken(registry.nextId(), command)));
    }

    /** The same from a manuscript that is more than a command; the caller has looked for an earlier answer. */
    public IssuedCarnet issue(String association, Country home, CommandKey key, Manuscript manuscript) {
        refuseBroken(manuscript.command(), home);
        return issueNew(association, home, key, manuscript);
    }

    /** Which rules of issuing a draft breaks by what it says; see {@link IssueCarnet}. */
    public List<FieldError> broken(DraftCarnet draft, Country home) {
        return IssueRules.broken(draft, home, clock.instant());
    }

    private void refuseBroken(IssueCarnet command, Country home) {
        var errors = IssueRules.broken(command, home, clock.instant());
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** Hashing and sealing take their time before the transaction begins. */
    private IssuedCarnet issueNew(String association, Country home, CommandKey key, Manuscript manuscript) {
        IssueCarnet command = manuscript.command();
        String pin = ingredients.pins().newPin();
        String pinHash = ingredients.pins().hash(pin);
        Carnet carnet = carnet(manuscript.id(), association, home, command);
        SealedDocument document = sealed(document(carnet, manuscript));
        var standing = Standing.atIssue(carnet.terms());
        var entering = new NewCarnet(carnet, pinHash, document, standing);
        var status = new RegisteredCarnet(carnet, standing, "", carnet.sets())
                .status(LocalDate.ofInstant(carnet.issuedAt(), ZoneOffset.UTC));
        var answer = new IssuedCarnet(
                carnet.id(), carnet.number(), pin, status, ingredients.warnings(carnet.territories(), command));
        return database.inTransaction(() -> {
            var claim = database.roundTrip();
            var first = commands.claim(claim, key);
            var unchanged = manuscript.lock(claim);
            claim.run();
            if (!first.get()) {
                return commands.replay(key, IssuedCarnet.class);
            }
            unchanged.run();
            enter(entering, manuscript, key, answer);
            return answer;
        });
    }

    private void enter(NewCarnet entering, Manuscript manuscript, CommandKey key, IssuedCarnet answer) {
        var carnet = entering.carnet();
        var trip = database.roundTrip();
        var added = registry.add(trip, entering);
        manuscript.become(trip);
        facts.publish(trip, issued(carnet, manuscript.command()));
        facts.publish(trip, new DocumentSealed(carnet.issuedAt().atOffset(ZoneOffset.UTC), entering.document()));
        commands.complete(trip, key, answer);
        trip.run();
        if (!added.get()) {
            throw new ProblemException(ProblemCode.NUMBER_TAKEN, "There is a carnet " + carnet.number() + " already");
        }
    }

    private Carnet carnet(long id, String association, Country home, IssueCarnet command) {
        return new Carnet(
                id,
                association,
                command.number().strip().toUpperCase(Locale.ROOT),
                home,
                ingredients.homeDigital(home, command),
                command.format(),
                command.issueDate(),
                command.validUntil(),
                command.items().size(),
                command.territories().stream()
                        .flatMap(code -> KnownCodes.territory(code).stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                command.sets(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                AS_ISSUED,
                null);
    }

    private CarnetDocument document(Carnet carnet, Manuscript manuscript) {
        var command = manuscript.command();
        return new CarnetDocument(
                carnet.id(),
                carnet.documentVersion(),
                carnet.number(),
                TYPE,
                command.order(),
                command.format(),
                new Association(carnet.association(), ingredients.printedName(carnet.association())),
                carnet.home().code(),
                command.holder(),
                command.representatives(),
                command.intendedUse(),
                command.issueDate(),
                command.validUntil(),
                carnet.territories().stream().map(CustomsTerritory::code).toList(),
                command.currency(),
                command.items().stream().map(Item::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                command.totalWeight(),
                command.sets(),
                command.items(),
                manuscript.attachments());
    }

    private SealedDocument sealed(CarnetDocument document) {
        var sealed = ingredients.sealing().seal(document);
        if (sealed.jwe().length() > LARGEST_SEAL) {
            throw new ProblemException(ProblemCode.TOO_LARGE, "The general list is too long for one document");
        }
        return sealed;
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

    /** What a carnet is made with. */
    @Component
    record Ingredients(Pins pins, DocumentSealing sealing, CoreProperties properties, Territories rules) {

        boolean homeDigital(Country home, IssueCarnet command) {
            var asked = command.homeDigital();
            return asked == null ? rules.isDigitalOn(command.issueDate(), home) : asked;
        }

        List<AdviceNote> warnings(Collection<CustomsTerritory> boxP, IssueCarnet command) {
            return rules.warnings(boxP, purpose(command.intendedUse()), command.issueDate());
        }

        private static Purpose purpose(IntendedUse use) {
            return switch (use) {
                case PROFESSIONAL_EQUIPMENT -> Purpose.PROFESSIONAL_EQUIPMENT;
                case COMMERCIAL_SAMPLES -> Purpose.COMMERCIAL_SAMPLES;
                case FAIRS_AND_EXHIBITIONS -> Purpose.FAIRS_AND_EXHIBITIONS;
                case OTHER -> Purpose.OTHER;
            };
        }

        String printedName(String association) {
            return properties.associations().getOrDefault(association, association);
        }
    }
}
