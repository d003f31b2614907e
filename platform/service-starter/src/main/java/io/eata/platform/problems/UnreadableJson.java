package io.eata.platform.problems;

import io.eata.contracts.problem.FieldError;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Finds the field at which a body stopped being readable. */
final class UnreadableJson {

    private UnreadableJson() {}

    /** The field, or null when the text is no JSON at all. */
    static @Nullable FieldError fieldOf(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MismatchedInputException || cause instanceof ValueInstantiationException) {
                var misfit = (DatabindException) cause;
                String path = path(misfit);
                return path.isEmpty() ? null : new FieldError(path, rule(misfit), message(misfit));
            }
        }
        return null;
    }

    private static String rule(DatabindException e) {
        return switch (e) {
            case UnrecognizedPropertyException _ -> "Unknown";
            case ValueInstantiationException _ -> "Range";
            default -> "Type";
        };
    }

    private static String message(DatabindException e) {
        return switch (e) {
            case UnrecognizedPropertyException _ -> "is not a known property";
            case ValueInstantiationException value
            when value.getCause() instanceof IllegalArgumentException rule -> "is not allowed: " + rule.getMessage();
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "must be one of " + Arrays.toString(format.getTargetType().getEnumConstants());
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
