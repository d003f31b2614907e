package io.eata.core.territory;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.Purpose;
import io.eata.carnet.territory.Territory;
import io.eata.carnet.territory.TerritoryRegister;
import io.eata.carnet.transition.AdviceNote;
import io.eata.carnet.transition.RuleNotes;
import io.eata.contracts.territory.RecordedTerritory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All territories at hand. They are read often and change a few times a year: a copy of them is kept and read anew when it is {@link
 * #FRESH} old, so that another instance's edit is known here soon after.
 */
@Component
public final class Territories {

    static final Duration FRESH = Duration.ofSeconds(5);

    private final TerritoryStore store;
    private final AtomicReference<@Nullable Copy> copy = new AtomicReference<>();

    Territories(TerritoryStore store) {
        this.store = store;
    }

    public TerritoryRegister register() {
        return copy().register();
    }

    /** Changes with every edit of any territory, and only then. */
    long revision() {
        return copy().revision();
    }

    /** Whether customs of a country work digitally on that day. */
    public boolean isDigitalOn(LocalDate day, Country country) {
        return register().isDigitalOn(day, country);
    }

    /** What the rules of territories say against box P on the day of issue; see {@link RuleNotes#atIssue}. */
    public List<AdviceNote> warnings(Collection<CustomsTerritory> boxP, Purpose purpose, LocalDate on) {
        return new RuleNotes(register()).atIssue(boxP, purpose, on);
    }

    /** Forgets the copy after an edit of this instance's own. */
    void readAnew() {
        copy.set(null);
    }

    Copy copy() {
        var kept = copy.get();
        long now = System.nanoTime();
        if (kept != null && now - kept.readAt() < FRESH.toNanos()) {
            return kept;
        }
        var read = Copy.of(store.all(), now);
        copy.set(read);
        return read;
    }

    /**
     * Territories as they stood at one moment.
     *
     * @param revision the sum of all versions: versions only grow, and no territory goes away
     * @param readAt nanoseconds of this process
     */
    record Copy(TerritoryRegister register, long revision, long readAt) {

        static Copy of(List<RecordedTerritory> all, long now) {
            List<Territory> territories =
                    all.stream().map(RecordedTerritory::territory).toList();
            long revision = all.stream().mapToLong(RecordedTerritory::version).sum();
            return new Copy(TerritoryRegister.of(territories), revision, now);
        }
    }
}
