package io.eata.identity.account.web;

import io.eata.platform.problems.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values of requests that only this part knows. */
final class Values {

    private Values() {}

    static <E extends Enum<E>> @Nullable E one(String field, E[] values, @Nullable String name) {
        return name == null || name.isEmpty() ? null : required(field, values, name);
    }

    static <E extends Enum<E>> E required(String field, E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(field, "Enum", "is none of " + Arrays.toString(values)));
    }
}
