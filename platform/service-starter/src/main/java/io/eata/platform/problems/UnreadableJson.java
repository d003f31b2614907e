package io.eata.platform.problems;

import io.eata.contracts.problem.FieldError;
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
            case UnrecognizedPropertyException unknown -> "Unknown";
            case ValueInstantiationException value -> "Value";
            default -> "Type";
        };
    }

    private static String message(DatabindException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "is not a known property";
            case ValueInstantiationException value -> "is not within its documented bounds";
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
