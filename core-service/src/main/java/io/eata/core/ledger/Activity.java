package io.eata.core.ledger;

import io.eata.carnet.ledger.Act;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.CarnetBlocked;
import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.contracts.Page;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.ActivityEntry;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.StandingViews;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The whole ledger, for who may see all of it: home's association and the holder. */
@Component
public final class Activity {

    private final LedgerReading ledger;

    Activity(LedgerReading ledger) {
        this.ledger = ledger;
    }

    /** Entries after a sequence; the cursor is the last sequence shown. */
    public Page<ActivityEntry> page(long carnetId, long afterSequence, int limit) {
        int after = Math.toIntExact(Math.clamp(afterSequence, 0, Integer.MAX_VALUE - 1));
        var found = ledger.after(carnetId, after, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size())).stream()
                .map(recorded -> view(carnetId, recorded.entry()))
                .toList();
        return new Page<>(
                page, found.size() > limit ? Long.toString(page.getLast().sequence()) : null);
    }

    /** How the carnet stands, and why it is blocked if it is. */
    public StandingView standing(RegisteredCarnet carnet, Instant now) {
        return StandingViews.whole(carnet, carnet.standing().blocked() ? blockedBecause(carnet.id()) : null, now);
    }

    private @Nullable String blockedBecause(long carnetId) {
        return ledger.lastBlock(carnetId)
                .map(recorded -> ((CarnetBlocked) recorded.entry()).reason())
                .orElse(null);
    }

    private static ActivityEntry view(long carnetId, LedgerEntry entry) {
        Optional<Act> act = entry.customsAct();
        boolean committed = entry instanceof TransactionCommitted;
        var transaction = committed ? (TransactionCommitted) entry : null;
        return new ActivityEntry(
                carnetId,
                entry.sequence(),
                entry.getClass().getSimpleName(),
                entry.at(),
                act.map(where -> where.territory().code()).orElse(null),
                act.map(where -> where.in().code()).orElse(null),
                transaction == null ? null : transaction.type(),
                transaction == null ? null : transaction.items().toString(),
                entry instanceof TransactionCancelled cancelled ? (long) cancelled.ofSequence() : null);
    }
}
