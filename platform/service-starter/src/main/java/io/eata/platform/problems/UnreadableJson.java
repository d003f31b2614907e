package io.eata.platform.problems;

import io.eata.contracts.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Finds the field at which a body stopped being readable. */
final class UnreadableJson {

    private UnreadableJson() {}

    /** The field, or null when the text is no JSON at all. */
    static @Nullable FieldError fieldOf(HttpMessageNotReadableException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof MismatchedInputException mismatch) {
                String path = path(mismatch);
                return path.isEmpty() ? null : new FieldError(path, rule(mismatch), message(mismatch));
            }
        }
        return null;
    }

    private static String rule(MismatchedInputException e) {
        return e instanceof UnrecognizedPropertyException ? "Unknown" : "Type";
    }

    private static String message(MismatchedInputException e) {
        return switch (e) {
            case UnrecognizedPropertyException _ -> "is not a known property";
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "must be one of "
                        + java.util.Arrays.toString(format.getTargetType().getEnumConstants());
            default -> "is not of the documented type";
        };
    }

    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
