package io.eata.journeys.people;

import io.eata.contracts.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an address answered: a value, or a problem.
 *
 * @param status HTTP status
 */
public record Answer<T>(
        int status, @Nullable T value, @Nullable Problem problem) {

    /** The value; a problem where a value was expected ends the journey. */
    public T orFail() {
        if (value == null) {
            throw new UnexpectedAnswer("expected an answer, but got " + status
                    + (problem == null ? "" : " " + problem.code() + ": " + problem.detail()));
        }
        return value;
    }

    /** The code of the problem, or "none". */
    public String code() {
        return problem == null ? "none" : problem.code();
    }
}
