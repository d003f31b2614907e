package io.eata.core.succession;

import io.eata.carnet.ledger.Refusal;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.LinkedCarnet;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.ledger.Refusals;
import io.eata.core.registry.Carnet;
import io.eata.core.registry.CarnetReference;
import io.eata.core.registry.Links;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.sealing.DocumentSealing;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A paper and a digital carnet of one association that point at each other; each has one twin that is not cancelled. */
@Component
public final class Twins {

    private static final String KEEP = "insert into twin (paper_id, digital_id, at) values (?, ?, ?)";
    private static final Set<CarnetFormat> ONE_OF_EACH = EnumSet.of(CarnetFormat.PAPER, CarnetFormat.DIGITAL);

    private final Registry registry;
    private final DocumentSealing sealing;
    private final Database database;

    Twins(Registry registry, DocumentSealing sealing, Database database) {
        this.registry = registry;
        this.sealing = sealing;
        this.database = database;
    }

    /**
     * The eATA ID of the association's carnet of that name.
     *
     * @param field that names it
     * @throws ProblemException {@code invalid-input} where it is none of the association's
     */
    public long named(String association, String reference, String field) {
        return registry.find(CarnetReference.parse(reference)).stream()
                .map(RegisteredCarnet::carnet)
                .filter(carnet -> carnet.association().equals(association))
                .mapToLong(Carnet::id)
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(field, "Own", "is no carnet of yours"));
    }

    /** Links a carnet in the transaction that issues it. */
    public void link(Carnet issued, String reference, OffsetDateTime at) {
        var reads = database.roundTrip();
        var other = registry.lock(reads, named(issued.association(), reference, "twinOf"));
        reads.run();
        var twin = other.get().orElseThrow(CarnetCommands::noSuchCarnet);
        requireUsable(twin, "twinOf");
        var writes = database.roundTrip();
        keep(writes, issued, twin.carnet(), "twinOf", at);
        writes.run();
    }

    /**
     * Links two locked carnets as part of a round trip; answers the first with its link.
     *
     * @throws ProblemException {@code invalid-input}, {@code has-twin}
     */
    public RegisteredCarnet link(RoundTrip writes, RegisteredCarnet carnet, RegisteredCarnet twin, OffsetDateTime at) {
        requireUsable(carnet, "carnet");
        requireUsable(twin, "carnet");
        keep(writes, carnet.carnet(), twin.carnet(), "carnet", at);
        var old = carnet.links();
        var links = new Links(
                old.replaces(),
                old.replacedBy(),
                new LinkedCarnet(twin.id(), twin.carnet().number()));
        return carnet.linked(links);
    }

    /** Whether both documents name the same holder. */
    public boolean sameHolder(long one, long other) {
        return holder(one).equals(holder(other));
    }

    private String holder(long id) {
        var document = registry.document(id).orElseThrow(CarnetCommands::noSuchCarnet);
        return sealing.open(document).holder().name().strip().toLowerCase(Locale.ROOT);
    }

    private static void requireUsable(RegisteredCarnet carnet, String field) {
        if (carnet.standing().cancelled()) {
            throw Refusals.refused(Refusal.CARNET_CANCELLED, carnet.carnet().number());
        }
        if (carnet.standing().discharged()) {
            throw Refusals.refused(Refusal.DISCHARGED, carnet.carnet().number());
        }
        if (carnet.links().twin() != null) {
            throw new ProblemException(
                    ProblemCode.HAS_TWIN, "The " + field + " " + carnet.carnet().number() + " has a twin already");
        }
    }

    private static void keep(RoundTrip writes, Carnet one, Carnet other, String field, OffsetDateTime at) {
        if (!EnumSet.of(one.format(), other.format()).equals(ONE_OF_EACH)) {
            throw ProblemException.invalid(field, "PaperAndDigital", "must be on paper where the other is digital");
        }
        boolean paper = one.format() == CarnetFormat.PAPER;
        writes.updateOne(KEEP, paper ? one.id() : other.id(), paper ? other.id() : one.id(), at);
    }
}
