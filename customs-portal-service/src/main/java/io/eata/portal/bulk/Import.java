package io.eata.portal.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import: what is under way and what was.
 *
 * @param startedBy ID of the administrator's account
 * @param undoneBy the same of who had it undone
 * @param total rows in all
 * @param done rows imported and not taken back
 * @param refused rows that a rule refused
 * @param undone rows taken back
 * @param kept rows that could not be taken back as they were
 */
public record Import(
        UUID id,
        String country,
        SheetKind kind,
        State state,
        String fileName,
        String startedBy,
        String startedByName,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String undoneBy,
        @Nullable String undoneByName,
        @Nullable Instant undoneAt,
        int total,
        int done,
        int refused,
        int undone,
        int kept) {

    /** How long a whole import can be taken back. */
    public static final Duration UNDO_WITHIN = Duration.ofDays(30);

    /** Where an import stands. */
    public enum State {
        RUNNING,
        /** A row was refused: what was done is being taken back. */
        FAILING,
        UNDOING,
        DONE,
        /** A row was refused and everything was taken back. */
        FAILED,
        /** Somebody stopped it; what was done stays until it is undone. */
        CANCELLED,
        UNDONE;

        public boolean underWay() {
            return switch (this) {
                case RUNNING, FAILING, UNDOING -> true;
                case DONE, FAILED, CANCELLED, UNDONE -> false;
            };
        }
    }

    /** Whether it can be taken back at a moment. */
    public boolean undoable(Instant now) {
        return switch (state) {
            case DONE, CANCELLED -> done > 0 && startedAt.plus(UNDO_WITHIN).isAfter(now);
            case RUNNING, FAILING, UNDOING, FAILED, UNDONE -> false;
        };
    }

    /** Rows that are through, in the direction it goes. */
    public int through() {
        return switch (state) {
            case RUNNING, DONE, CANCELLED -> done + refused;
            case FAILING, UNDOING, FAILED, UNDONE -> undone + kept;
        };
    }

    /** Rows to be dealt with, in the direction it goes. */
    public int toDo() {
        return switch (state) {
            case RUNNING, DONE, CANCELLED -> total;
            case FAILING, UNDOING, FAILED, UNDONE -> done + undone + kept;
        };
    }
}
