package io.eata.platform.problems;

import io.eata.carnet.ledger.Refusal;
import io.eata.contracts.problem.FieldError;
import io.eata.contracts.problem.Problem;
import io.eata.contracts.problem.ProblemCode;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Makes problems of what went wrong. */
public final class Problems {

    private Problems() {}

    /** The problem of a code; {@code detail} says what happened here, the code's own text what to do next. */
    public static Problem of(ProblemCode code, @Nullable String detail, List<FieldError> errors) {
        String words = detail == null || detail.isBlank() ? code.next() : sentence(detail) + " " + code.next();
        return new Problem(code.type(), code.title(), code.status(), code.code(), words, null, errors);
    }

    /** The problem of a refusing rule; its code is the rule's name in lower case with hyphens. */
    public static Problem of(Refusal rule, String detail) {
        String code = rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String words = sentence(detail.isBlank() ? rule.meaning() : detail) + " " + rule.whatToDo();
        return new Problem(
                "urn:eata:problem:" + code, rule.meaning(), HttpStatus.CONFLICT.value(), code, words, null, List.of());
    }

    /** The problem of JSON that is not of the documented shape; names the field at which it stopped being so. */
    public static Problem ofUnreadable(Exception e) {
        var field = UnreadableJson.fieldOf(e);
        return field == null
                ? of(ProblemCode.MALFORMED, "The body is not readable JSON", List.of())
                : of(ProblemCode.INVALID_INPUT, FieldErrors.inWords(List.of(field)), List.of(field));
    }

    /** The problem of input whose fields break constraints. */
    public static Problem ofViolations(Collection<? extends ConstraintViolation<?>> violations) {
        List<FieldError> errors = FieldErrors.of(violations);
        return of(ProblemCode.INVALID_INPUT, FieldErrors.inWords(errors), errors);
    }

    private static String sentence(String text) {
        String trimmed = text.strip();
        return trimmed.endsWith(".") || trimmed.endsWith("!") || trimmed.endsWith("?") ? trimmed : trimmed + ".";
    }
}
