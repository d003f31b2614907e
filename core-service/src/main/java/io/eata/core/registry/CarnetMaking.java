package io.eata.core.registry;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.Purpose;
import io.eata.carnet.transition.AdviceNote;
import io.eata.contracts.carnet.Association;
import io.eata.contracts.carnet.AttachedFile;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.IntendedUse;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.problem.FieldError;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.CoreProperties;
import io.eata.core.facts.ItemValues;
import io.eata.core.territory.Territories;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.sealing.DocumentSealing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns what an association fills in into a carnet: what it must keep to, the registry's entry, and the sealed document. */
@Component
public final class CarnetMaking {

    /** A sealed document has to pass through Kafka in one message. */
    private static final int LARGEST_SEAL = 2_000_000;

    private static final String TYPE = "ATA";
    private static final int AS_ISSUED = 1;

    private final DocumentSealing sealing;
    private final CoreProperties properties;
    private final Territories rules;
    private final Clock clock;

    CarnetMaking(DocumentSealing sealing, CoreProperties properties, Territories rules, Clock clock) {
        this.sealing = sealing;
        this.properties = properties;
        this.rules = rules;
        this.clock = clock;
    }

    /** Every field that breaks a rule of the issue; what a draft lacks breaks none of these. */
    public List<FieldError> broken(DraftCarnet command, Country home) {
        return IssueRules.broken(command, home, clock.instant());
    }

    /** Every field that breaks a rule of the amendment. */
    public List<FieldError> brokenAsAmendment(IssueCarnet command, Carnet current) {
        return IssueRules.broken(command, current, clock.instant());
    }

    /** A carnet as it is issued now. */
    Carnet carnet(long id, String association, Country home, IssueCarnet command) {
        return carnet(id, association, home, command, clock.instant().truncatedTo(ChronoUnit.MILLIS), AS_ISSUED);
    }

    /** The carnet with the next version of its document, unsigned. */
    public Carnet amended(Carnet carnet, IssueCarnet command) {
        return carnet(
                carnet.id(),
                carnet.association(),
                carnet.home(),
                command,
                carnet.issuedAt(),
                carnet.documentVersion() + 1);
    }

    private Carnet carnet(
            long id, String association, Country home, IssueCarnet command, Instant issuedAt, int documentVersion) {
        return new Carnet(
                id,
                association,
                command.number().strip().toUpperCase(Locale.ROOT),
                home,
                homeDigital(home, command),
                command.order(),
                command.format(),
                command.issueDate(),
                command.validUntil(),
                command.items().size(),
                command.territories().stream()
                        .flatMap(code -> KnownCodes.territory(code).stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                command.sets(),
                issuedAt,
                documentVersion,
                null);
    }

    private CarnetDocument document(Carnet carnet, IssueCarnet command, List<AttachedFile> attachments) {
        return new CarnetDocument(
                carnet.id(),
                carnet.documentVersion(),
                carnet.number(),
                TYPE,
                command.order(),
                command.format(),
                new Association(carnet.association(), printedName(carnet.association())),
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
                attachments);
    }

    /**
     * Signs the document and seals it for the platform's key ring.
     *
     * @throws ProblemException {@code too-large}
     */
    public SealedDocument sealed(Carnet carnet, IssueCarnet command, List<AttachedFile> attachments) {
        var sealed = sealing.seal(document(carnet, command, attachments));
        if (sealed.jwe().length() > LARGEST_SEAL) {
            throw new ProblemException(ProblemCode.TOO_LARGE, "The general list is too long for one document");
        }
        return sealed;
    }

    /** What a document says is attached: that stays when the carnet is amended. */
    public List<AttachedFile> attachments(SealedDocument sealed) {
        return sealing.open(sealed).attachments();
    }

    /** Names the version that was sealed. */
    public String digest(SealedDocument sealed) {
        return DocumentDigest.of(sealing.signedJws(sealed));
    }

    /** What the goods are worth, which facts tell and the ledger does not. */
    public static ItemValues values(IssueCarnet command) {
        return new ItemValues(
                command.currency(), command.items().stream().map(Item::value).toList());
    }

    private boolean homeDigital(Country home, IssueCarnet command) {
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

    private String printedName(String association) {
        return properties.associations().getOrDefault(association, association);
    }
}
