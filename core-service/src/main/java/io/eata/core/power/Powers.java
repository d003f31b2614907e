package io.eata.core.power;

import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.travel.PersonName;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.core.CarnetFile.Kind;
import io.eata.contracts.core.PowerOfAttorney;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.file.CarnetFiles;
import io.eata.core.file.FileIds;
import io.eata.core.file.UploadedFile;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.sql.RoundTrip;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Powers of attorney of a carnet. Who may give, withdraw or read one is decided before. */
@Component
public final class Powers {

    /** Where a day ends last on earth: what is valid there may be used at a border. */
    private static final ZoneOffset LAST_DAY = ZoneOffset.ofHours(-12);

    private final CarnetCommands commands;
    private final CarnetFiles files;
    private final PowerBook book;
    private final Clock clock;

    Powers(CarnetCommands commands, CarnetFiles files, PowerBook book, Clock clock) {
        this.commands = commands;
        this.files = files;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Keeps a power of attorney.
     *
     * @param account of the holder
     * @throws ProblemException {@code invalid-input} when it has run out, {@code too-many}
     */
    public PowerOfAttorney add(String account, CommandKey key, long carnetId, NewPower power, UploadedFile uploaded) {
        if (power.validUntil().isBefore(today())) {
            throw ProblemException.invalid("validUntil", "FutureOrPresent", "must not be in the past");
        }
        return commands.once(
                key,
                carnetId,
                PowerOfAttorney.class,
                CarnetCommands::noSuchCarnet,
                reads -> {
                    var powers = files.count(reads, carnetId, Kind.POWER_OF_ATTORNEY);
                    var next = FileIds.next(reads);
                    return () -> new Given(powers.get(), next.get());
                },
                (carnet, given, writes) -> {
                    if (given.powers() >= Limits.POWERS_OF_ATTORNEY) {
                        throw new ProblemException(
                                ProblemCode.TOO_MANY,
                                "A carnet has at most " + Limits.POWERS_OF_ATTORNEY + " powers of attorney");
                    }
                    var file =
                            files.add(writes, carnetId, given.next(), Kind.POWER_OF_ATTORNEY, uploaded, account, now());
                    book.add(writes, carnetId, file.id(), power);
                    return new PowerOfAttorney(
                            file.id(),
                            power.representative(),
                            power.validUntil(),
                            power.territories().stream()
                                    .map(CustomsTerritory::code)
                                    .toList(),
                            file,
                            null);
                });
    }

    /** @throws ProblemException {@code not-found} */
    public PowerOfAttorney withdraw(String account, CommandKey key, long carnetId, long id) {
        return commands.once(
                key,
                carnetId,
                PowerOfAttorney.class,
                CarnetCommands::noSuchCarnet,
                reads -> book.find(reads, carnetId, id),
                (carnet, found, writes) -> {
                    var power = found.orElseThrow(CarnetFiles::noSuchFile);
                    if (power.withdrawnAt() != null) {
                        return power;
                    }
                    var at = now();
                    book.withdraw(writes, id, account, at);
                    return new PowerOfAttorney(
                            id, power.representative(), power.validUntil(), power.territories(), power.file(), at);
                });
    }

    /** Newest first. */
    public Page<PowerOfAttorney> page(long carnetId, @Nullable String cursor, int limit) {
        var found = book.page(carnetId, Cursors.decode(cursor, Long.MAX_VALUE)[0], limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page, found.size() > limit ? Cursors.encode(page.getLast().id()) : null);
    }

    /** A power of attorney in force that lets this person act in all of these territories. */
    public Optional<PowerOfAttorney> inForce(long carnetId, String person, Collection<CustomsTerritory> where) {
        List<String> codes = where.stream().map(CustomsTerritory::code).toList();
        return book.inForce(carnetId, today()).stream()
                .filter(power -> PersonName.alike(power.representative(), person))
                .filter(power ->
                        power.territories().isEmpty() || power.territories().containsAll(codes))
                .findFirst();
    }

    /**
     * By which a declaration's declarant acts, withdrawn since or not; absent where he is named on the carnet. As part of a round trip.
     */
    public Supplier<Optional<PowerOfAttorney>> ofDeclaration(RoundTrip trip, long declarationId) {
        return book.ofDeclaration(trip, declarationId);
    }

    /** Whether a declaration of that territory uses it. */
    public boolean isUsedIn(long id, CustomsTerritory territory) {
        return book.isUsedIn(id, territory);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LAST_DAY);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private record Given(int powers, long next) {}
}
