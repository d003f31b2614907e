package io.eata.core.customs;

import io.eata.carnet.ledger.LedgerCommand;
import io.eata.carnet.ledger.LedgerEntry.CarnetHeld;
import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.HoldView;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.ReleaseCarnet;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.customs.HoldList.Hold;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.Actor;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.ledger.LedgerReading;
import io.eata.core.ledger.LedgerWriting;
import io.eata.core.ledger.RecordedEntry;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pauses carnets in the officer's territory, and lets them go on. */
@Component
public final class Holds {

    private final CarnetCommands commands;
    private final LedgerWriting writing;
    private final LedgerReading reading;
    private final HoldList list;
    private final Offices offices;

    Holds(CarnetCommands commands, LedgerWriting writing, LedgerReading reading, HoldList list, Offices offices) {
        this.commands = commands;
        this.writing = writing;
        this.reading = reading;
        this.list = list;
        this.offices = offices;
    }

    /** Whether the officer may know of the carnet is decided before. */
    public HoldView hold(Officer officer, CommandKey key, long carnetId, HoldCarnet command) {
        var office = command.office();
        var hold = new LedgerCommand.HoldCarnet(
                offices.act(officer, office), office.code(), officer.name(), command.reason());
        return commands.onceAtHead(key, carnetId, HoldView.class, (carnet, writes) -> {
            var recorded = writing.decideAndAppend(writes, carnet, hold, actor(officer, office))
                    .recorded();
            var put = new Hold(
                    carnetId,
                    carnet.carnet().number(),
                    recorded.sequence(),
                    officer.country(),
                    office.code(),
                    recorded.entry().at().toInstant());
            list.put(writes, officer.territory(), put);
            return view(put, recorded);
        });
    }

    /**
     * Lets the carnet go on.
     *
     * @throws io.eata.platform.problems.RefusedException {@code not-on-hold}
     * @throws ProblemException {@code not-your-office}
     */
    public CarnetSummary release(Officer officer, CommandKey key, long carnetId, ReleaseCarnet command) {
        var office = command.office();
        var release = new LedgerCommand.ReleaseCarnet(offices.act(officer, office), office.code(), officer.name());
        return commands.once(
                key,
                carnetId,
                CarnetSummary.class,
                CarnetCommands::noSuchCarnet,
                reads -> list.find(reads, officer.territory(), carnetId),
                (carnet, hold, writes) -> {
                    refuseOtherOffice(hold, officer, office);
                    var appended = writing.decideAndAppend(writes, carnet.head(), release, actor(officer, office));
                    list.remove(writes, officer.territory(), carnetId);
                    return carnet.at(appended.head()).summary(offices.today());
                });
    }

    /** Longest first. */
    public Page<HoldView> page(Officer officer, @Nullable String cursor, int limit) {
        long[] after = Cursors.decode(cursor, 0, 0);
        var holds = list.page(officer.territory(), instant(after[0]), after[1], limit + 1);
        var page = holds.subList(0, Math.min(limit, holds.size()));
        var entries = reading.entries(page.stream().collect(Collectors.toMap(Hold::carnetId, Hold::sequence)));
        List<HoldView> views = page.stream()
                .map(hold -> view(hold, Objects.requireNonNull(entries.get(hold.carnetId()))))
                .toList();
        return new Page<>(views, holds.size() > limit ? cursorAfter(page.getLast()) : null);
    }

    private static void refuseOtherOffice(Optional<Hold> hold, Officer officer, Office office) {
        if (hold.isPresent() && !hold.get().isOf(officer, office.code())) {
            throw new ProblemException(ProblemCode.NOT_YOUR_OFFICE, "The carnet stays on hold");
        }
    }

    private static HoldView view(Hold hold, RecordedEntry recorded) {
        if (!(recorded.entry() instanceof CarnetHeld held)) {
            throw new IllegalStateException("a hold that the ledger does not know");
        }
        return new HoldView(
                hold.carnetId(),
                hold.carnetNumber(),
                held.act().territory().code(),
                Objects.requireNonNull(recorded.office(), "a hold is made by an office"),
                held.officer(),
                held.reason(),
                held.at());
    }

    private static Actor actor(Officer officer, Office office) {
        return new Actor(officer.subject(), office);
    }

    private static String cursorAfter(Hold hold) {
        return Cursors.encode(ChronoUnit.MICROS.between(Instant.EPOCH, hold.since()), hold.carnetId());
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
