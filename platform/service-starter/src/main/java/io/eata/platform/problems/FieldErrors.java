package io.eata.platform.problems;

import io.eata.contracts.problem.FieldError;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.annotation.RequestHeader;

/** Field errors out of what Spring's validation found. */
final class FieldErrors {

    /** More than this many are counted, not listed: nobody reads them and an answer stays bounded. */
    private static final int LISTED = 100;

    private static final int IN_WORDS = 3;

    private FieldErrors() {}

    static List<FieldError> of(Errors errors) {
        return errors.getFieldErrors().stream()
                .limit(LISTED)
                .map(e -> new FieldError(e.getField(), rule(e), message(e)))
                .toList();
    }

    static List<FieldError> of(MethodValidationResult result) {
        return result.getParameterValidationResults().stream()
                .flatMap(parameter -> parameter instanceof ParameterErrors nested
                        ? of((Errors) nested).stream()
                        : parameter.getResolvableErrors().stream()
                                .map(e ->
                                        new FieldError(sentName(parameter.getMethodParameter()), rule(e), message(e))))
                .limit(LISTED)
                .toList();
    }

    static List<FieldError> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(v -> new FieldError(
                        v.getPropertyPath().toString(),
                        v.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName(),
                        v.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::rule))
                .limit(LISTED)
                .toList();
    }

    static String inWords(List<FieldError> errors) {
        String first = errors.stream()
                .limit(IN_WORDS)
                .map(e -> e.field() + " " + e.message())
                .collect(Collectors.joining("; "));
        return errors.size() <= IN_WORDS ? first : first + "; and " + (errors.size() - IN_WORDS) + " more";
    }

    /** A parameter by the name under which the caller sent it. */
    private static String sentName(MethodParameter parameter) {
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header == null) {
            return String.valueOf(parameter.getParameterName());
        }
        return header.name().isEmpty() ? header.value() : header.name();
    }

    /** The last code of a constraint violation is its plain name, e.g. {@code Size}. */
    private static String rule(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "Invalid" : codes[codes.length - 1];
    }

    private static String message(MessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }
}
