package io.eata.platform.problems;

import io.eata.contracts.problem.FieldError;
import io.eata.contracts.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request ends here, with a problem that the caller can act on. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    public ProblemException(ProblemCode code, String detail, List<FieldError> errors) {
        this(code, detail, errors, null);
    }

    private ProblemException(ProblemCode code, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(detail);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** Too many wrong tries; the answer carries {@code Retry-After} in seconds. */
    public static ProblemException lockedFor(Duration time, String detail) {
        return new ProblemException(ProblemCode.LOCKED_FOR_A_WHILE, detail, List.of(), time);
    }

    /** One field breaks one rule. */
    public static ProblemException invalid(String field, String rule, String message) {
        return new ProblemException(
                ProblemCode.INVALID_INPUT, field + " " + message, List.of(new FieldError(field, rule, message)));
    }

    /** Some fields break rules. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(ProblemCode.INVALID_INPUT, FieldErrors.inWords(errors), errors);
    }

    /** There is no such thing, or not for this caller. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(ProblemCode.NOT_FOUND, detail);
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
