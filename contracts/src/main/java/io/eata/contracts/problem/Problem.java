package io.eata.contracts.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem.
 *
 * @param type stable URI of the kind of problem: {@code urn:eata:problem:} and the code
 * @param code the same, short; listed in docs/errors.md
 * @param detail what happened, which rule, and what to do next, in words
 * @param errors what is wrong with which field of the input
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<FieldError> errors) {}
