package io.eata.core.travel;

import io.eata.carnet.codes.TransactionCode;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.Travel;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.signature.SignatureBook;
import io.eata.core.sql.Database;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Travels of a carnet. Whether the caller carries the carnet is decided before. */
@Component
public final class Travels {

    /** Where a day ends last on earth: what is not expired there may not be expired at the border. */
    private static final ZoneOffset LAST_DAY = ZoneOffset.ofHours(-12);

    private final Registry registry;
    private final TravelStore store;
    private final TransactionCodes codes;
    private final SignatureBook signatures;
    private final Declarants declarants;
    private final CarnetCommands commands;
    private final Database database;
    private final Clock clock;

    Travels(
            Registry registry,
            TravelStore store,
            TransactionCodes codes,
            SignatureBook signatures,
            Declarants declarants,
            CarnetCommands commands,
            Database database,
            Clock clock) {
        this.registry = registry;
        this.store = store;
        this.codes = codes;
        this.signatures = signatures;
        this.declarants = declarants;
        this.commands = commands;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Prepares a travel: each declaration gets a code of its own and takes the set that it will need.
     *
     * @throws ProblemException {@code signature-missing}, {@code power-of-attorney-missing}
     */
    public Travel prepare(long carnetId, CommandKey key, PrepareTravel plan) {
        return commands.once(
                key,
                carnetId,
                Travel.class,
                CarnetCommands::noSuchCarnet,
                reads -> signatures.current(reads, carnetId),
                (carnet, signature, writes) -> {
                    var planned = new TravelRules(carnet).declarations(plan, today());
                    var declared = declarants.declared(carnetId, plan, signature, planned);
                    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    return store.add(carnetId, declared.plan(), declared.power(), coded(planned, List.of()), at)
                            .view();
                });
    }

    /**
     * Replaces the plan of a travel.
     *
     * @param version that the caller has read
     * @throws ProblemException {@code version-mismatch}, {@code travel-in-use}, {@code signature-missing}, {@code
     *     power-of-attorney-missing}
     */
    public Travel edit(long carnetId, long travelId, int version, PrepareTravel plan) {
        return database.inTransaction(() -> {
            var carnet = locked(carnetId);
            var old = unused(carnetId, travelId);
            if (old.version() != version) {
                throw new ProblemException(
                        ProblemCode.VERSION_MISMATCH, "This is version " + old.version() + " by now");
            }
            var planned = new TravelRules(without(carnet, old)).declarations(plan, today());
            var declared = declarants.declared(carnetId, plan, signatures.current(carnetId), planned);
            return store.replace(old, declared.plan(), declared.power(), coded(planned, old.declarations()))
                    .view();
        });
    }

    /** Deletes a travel; its sets are free again. */
    public void delete(long carnetId, long travelId) {
        database.inTransaction(() -> {
            locked(carnetId);
            var travel = unused(carnetId, travelId);
            store.delete(travel);
            return travel;
        });
    }

    public Travel find(long carnetId, long travelId) {
        return store.find(carnetId, travelId).orElseThrow(Travels::noSuchTravel).view();
    }

    /** Newest first, with ids below {@code before}. */
    public List<Travel> list(long carnetId, long before, int limit) {
        return store.list(carnetId, before, limit).stream()
                .map(PreparedTravel::view)
                .toList();
    }

    private RegisteredCarnet locked(long carnetId) {
        var trip = database.roundTrip();
        var carnet = registry.lock(trip, carnetId);
        trip.run();
        return found(carnet);
    }

    private PreparedTravel unused(long carnetId, long travelId) {
        var travel = store.find(carnetId, travelId).orElseThrow(Travels::noSuchTravel);
        if (travel.inUse()) {
            throw new ProblemException(ProblemCode.TRAVEL_IN_USE, "A declaration of this travel is committed");
        }
        return travel;
    }

    /** The carnet as if the travel had never taken its sets. */
    private static RegisteredCarnet without(RegisteredCarnet carnet, PreparedTravel travel) {
        var taken = travel.declarations().stream()
                .flatMap(declaration -> declaration.type().setType().stream())
                .map(VoucherSets::one)
                .reduce(VoucherSets.NONE, VoucherSets::plus);
        return carnet.opening(carnet.open().minus(taken));
    }

    /** A declaration of the same type in the same territory stays the same declaration: its print stays good. */
    private List<NewDeclaration> coded(List<PlannedDeclaration> planned, List<PreparedDeclaration> old) {
        var reusable = new ArrayList<>(old);
        return planned.stream()
                .map(declaration -> new NewDeclaration(
                        declaration.type(),
                        declaration.territory(),
                        declaration.items(),
                        codeOf(declaration, reusable)))
                .toList();
    }

    private TransactionCode codeOf(PlannedDeclaration planned, List<PreparedDeclaration> reusable) {
        for (var declaration : reusable) {
            var code = declaration.code();
            if (code != null
                    && declaration.type() == planned.type()
                    && declaration.territory().equals(planned.territory())) {
                reusable.remove(declaration);
                return code;
            }
        }
        return codes.newCode();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LAST_DAY);
    }

    private static RegisteredCarnet found(Supplier<Optional<RegisteredCarnet>> carnet) {
        return carnet.get().orElseThrow(() -> ProblemException.notFound("There is no such carnet"));
    }

    private static ProblemException noSuchTravel() {
        return ProblemException.notFound("There is no such travel");
    }
}
