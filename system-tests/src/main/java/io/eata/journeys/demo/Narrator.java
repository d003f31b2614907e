package io.eata.journeys.demo;

import io.eata.journeys.people.UnexpectedAnswer;
import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the story a sentence a step, and stops it where it goes otherwise than it should. */
final class Narrator {

    private final PrintStream out;
    private int step;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        out.printf("%n%s%n%s%n", title, "─".repeat(title.length()));
    }

    /** A step that went well, with what came back. */
    void tell(String sentence, @Nullable Object... values) {
        step++;
        out.printf("%3d  %s%n", step, sentence.formatted(values));
    }

    /** Something the reader may want, which is no step. */
    void note(String sentence, Object... values) {
        out.printf("     %s%n", sentence.formatted(values));
    }

    /** Compares what came with what should have come. */
    void expect(String what, Object expected, @Nullable Object came) {
        if (!Objects.equals(expected, came)) {
            throw new UnexpectedAnswer(what + ": expected " + expected + ", but it was " + came);
        }
    }
}
