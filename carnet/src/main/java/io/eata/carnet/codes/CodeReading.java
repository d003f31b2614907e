package io.eata.carnet.codes;

import java.util.Optional;
import java.util.function.Function;

/** What became of a text that should be a code. */
public sealed interface CodeReading<T> {

    record Read<T>(T code) implements CodeReading<T> {}

    record Unreadable<T>(CodeProblem problem) implements CodeReading<T> {}

    default Optional<T> found() {
        return switch (this) {
            case Read<T>(T code) -> Optional.of(code);
            case Unreadable<T> _ -> Optional.empty();
        };
    }

    default <R> CodeReading<R> then(Function<T, CodeReading<R>> next) {
        return switch (this) {
            case Read<T>(T code) -> next.apply(code);
            case Unreadable<T>(CodeProblem problem) -> new Unreadable<>(problem);
        };
    }

    /** @throws IllegalArgumentException if the text was none; the text itself is not repeated, since it may be secret */
    default T orThrow() {
        return switch (this) {
            case Read<T>(T code) -> code;
            case Unreadable<T>(CodeProblem problem) -> throw new IllegalArgumentException(problem.meaning());
        };
    }
}
