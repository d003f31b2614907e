package io.eata.portal.export;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export: one that is being made, or what became of it.
 *
 * @param asked the filters, as the address of the log has them
 * @param waits whether it waits for core
 * @param done rows or transactions that are in it
 * @param withheld transactions that core did not give out
 * @param total how many there will be, where that is known
 * @param bytes what is kept of it
 */
public record Export(
        UUID id,
        ExportKind kind,
        Map<String, String> asked,
        State state,
        @Nullable Failure failure,
        boolean waits,
        long done,
        long withheld,
        @Nullable Long total,
        int parts,
        long bytes,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** How long a file is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** Exports of one officer that may be under way at once. */
    public static final int MOST_RUNNING = 3;

    /** Exports of one officer that are kept; older ones go. */
    public static final int MOST_KEPT = 20;

    /** What is kept of one export at most, in bytes. */
    public static final long MOST_BYTES = 512L * 1024 * 1024;

    public Export {
        asked = Map.copyOf(asked);
    }

    /** Where an export stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Why there is no file. */
    public enum Failure {
        /** It would be larger than {@link #MOST_BYTES}. */
        SIZE,
        /** Core was silent for too long. */
        CORE,
        /** Something in it cannot be made: a defect. */
        STUCK
    }

    /** Until when its file can be fetched. */
    public Instant keptUntil() {
        return startedAt.plus(KEPT);
    }

    /** How much is done, in per cent; null where the total is not known. */
    public @Nullable Integer percent() {
        return total == null || total == 0 ? null : (int) Math.min(100, 100 * (done + withheld) / total);
    }
}
