package io.eata.portal.bulk;

import io.eata.portal.office.Mistake;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an import of one kind works on. */
public interface Target {

    /** What became of a row. */
    sealed interface Applied {

        /**
         * @param before what was there, as cells; null if it was created
         * @param version the version it has now
         */
        record Done(@Nullable Map<String, String> before, int version) implements Applied {}

        /** @param rule key of the rule's text */
        record Refused(String rule) implements Applied {}
    }

    /** Looks at the rows of one spreadsheet in order; knows what is there, and what it has seen. */
    @FunctionalInterface
    interface Check {
        List<Mistake> of(Map<String, String> cells);
    }

    SheetKind kind();

    /** What cells are chosen from, by field; of the administration's own. */
    Map<String, List<String>> choices(String country);

    /** What is there, as rows that would change nothing; at most {@link SheetKind#MOST_ROWS}. */
    List<Map<String, String>> present(String country);

    Check check(String country);

    /** Does what a row says, within the transaction under way. */
    Applied apply(String country, Map<String, String> cells);

    /**
     * Takes back what a row did.
     *
     * @return null if it is as it was; else the key of why not
     */
    @Nullable String takeBack(String country, ImportRow row);
}
