package io.eata.core.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.eata.contracts.problem.FieldError;
import io.eata.contracts.problem.Problem;
import io.eata.platform.problems.RemoteProblemException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the core answers when it does not do what is asked. */
public final class Problems {

    private Problems() {}

    public static Problem of(ThrowingCallable call) {
        var thrown = catchThrowableOfType(RemoteProblemException.class, call);
        assertThat(thrown).as("a problem").isNotNull();
        return thrown.problem();
    }

    public static String code(ThrowingCallable call) {
        return of(call).code();
    }

    /** The fields at fault with the rule that each breaks, such as {@code items[1].number Numbering}. */
    public static List<String> fields(ThrowingCallable call) {
        var problem = of(call);
        assertThat(problem.code()).isEqualTo("invalid-input");
        List<FieldError> errors = problem.errors();
        return errors == null
                ? List.of()
                : errors.stream()
                        .map(error -> error.field() + " " + error.rule())
                        .toList();
    }
}
