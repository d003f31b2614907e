package io.eata.core.succession;

import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.succession.CarnetSide;
import io.eata.carnet.succession.OnCarnet;
import io.eata.carnet.succession.PrescribedOrder;
import io.eata.carnet.succession.PrescribedStep;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.visibility.LedgerVisibility;
import io.eata.contracts.carnet.LinkedCarnet;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.core.ReplacementStep;
import io.eata.core.ledger.LedgerReading;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.platform.problems.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The prescribed order of transactions on a carnet and the one that stands in for it, for each reader as far as it may see. */
@Component
public final class ReplacementReading {

    private final Registry registry;
    private final LedgerReading ledger;
    private final ReplacementBook book;

    ReplacementReading(Registry registry, LedgerReading ledger, ReplacementBook book) {
        this.registry = registry;
        this.ledger = ledger;
        this.book = book;
    }

    /**
     * For home's association and the holder.
     *
     * @throws ProblemException {@code not-found} unless the carnet is replaced or replaces another
     */
    public Replacement whole(RegisteredCarnet carnet) {
        return read(carnet, this::wholeSide, this::wholeSide, null).orElseThrow(ReplacementReading::none);
    }

    /**
     * For customs of a territory; of the other carnet they see what they see of any carnet that they have dealt with.
     *
     * @param presented whether its holder shows it, so that every standing transaction is shown
     */
    public Optional<Replacement> seenBy(CustomsTerritory reader, RegisteredCarnet carnet, boolean presented) {
        Function<RegisteredCarnet, CarnetSide> dealtWith =
                other -> side(other, LedgerVisibility.toCustomsOf(reader, history(other)), false);
        return read(carnet, presented ? this::wholeSide : dealtWith, dealtWith, reader);
    }

    public static ProblemException none() {
        return ProblemException.notFound("The carnet is neither replaced nor a replacement");
    }

    private Optional<Replacement> read(
            RegisteredCarnet carnet,
            Function<RegisteredCarnet, CarnetSide> side,
            Function<RegisteredCarnet, CarnetSide> otherSide,
            @Nullable CustomsTerritory reader) {
        var replacedBy = carnet.links().replacedBy();
        if (replacedBy != null) {
            var replacement = registry.find(replacedBy.id()).orElseThrow();
            return Optional.of(view(carnet, side.apply(carnet), replacement, otherSide.apply(replacement), reader));
        }
        var replaces = carnet.links().replaces();
        if (replaces == null) {
            return Optional.empty();
        }
        var original = registry.find(replaces.id()).orElseThrow();
        return Optional.of(view(original, otherSide.apply(original), carnet, side.apply(carnet), reader));
    }

    private Replacement view(
            RegisteredCarnet original,
            CarnetSide originalSide,
            RegisteredCarnet replacement,
            CarnetSide replacementSide,
            @Nullable CustomsTerritory reader) {
        var kept = book.find(replacement.id()).orElseThrow();
        var home = original.carnet().homeTerritory();
        var steps = PrescribedOrder.of(originalSide, kept.sequence(), replacementSide, reader);
        return new Replacement(
                link(original),
                link(replacement),
                kept.noted().kind(),
                kept.noted().reason(),
                kept.at(),
                kept.noted().consent(),
                steps.stream()
                        .map(step ->
                                view(step, link(step.carnet() == OnCarnet.ORIGINAL ? original : replacement), home))
                        .toList());
    }

    private static ReplacementStep view(PrescribedStep step, LinkedCarnet carnet, CustomsTerritory home) {
        var territory = step.territory();
        return new ReplacementStep(
                territory == null ? null : territory.code(),
                home.equals(territory),
                carnet,
                step.type(),
                step.items().toString(),
                step.open().toString(),
                step.state());
    }

    private static LinkedCarnet link(RegisteredCarnet carnet) {
        return new LinkedCarnet(carnet.id(), carnet.carnet().number());
    }

    private CarnetSide wholeSide(RegisteredCarnet carnet) {
        return side(carnet, history(carnet), true);
    }

    private static CarnetSide side(RegisteredCarnet carnet, List<LedgerEntry> entries, boolean whole) {
        return new CarnetSide(carnet.carnet().terms(), entries, whole);
    }

    private List<LedgerEntry> history(RegisteredCarnet carnet) {
        return LedgerReading.entries(ledger.history(carnet.id()));
    }
}
