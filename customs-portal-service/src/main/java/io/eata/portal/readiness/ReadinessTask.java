package io.eata.portal.readiness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done before the digital date.
 *
 * @param name 1 to 200 characters
 * @param owner who does it, at most 200 characters
 * @param doneOn there when it is done
 * @param version 0 for one that is not kept yet
 */
public record ReadinessTask(
        long id,
        String name,
        PreparationStep step,
        String owner,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        TaskState state,
        @Nullable LocalDate doneOn,
        int version) {

    /** Whether it should have been done before that day. */
    public boolean overdueOn(LocalDate day) {
        return !state.settled() && dueOn != null && dueOn.isBefore(day);
    }
}
