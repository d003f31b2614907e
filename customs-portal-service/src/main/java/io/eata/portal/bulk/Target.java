package io.eata.portal.bulk;

import io.eata.portal.access.Officer;
import io.eata.portal.office.Mistake;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an import of one kind works on. Some of it is kept elsewhere: then everything here may end with {@link CannotAskException}. */
public interface Target {

    /** What became of a row. */
    sealed interface Applied {

        /**
         * @param before what was there, as cells; null if it was created, or is known elsewhere
         * @param version the version it has now
         */
        record Done(@Nullable Map<String, String> before, int version) implements Applied {}

        /** @param rule key of the rule's text */
        record Refused(String rule) implements Applied {}
    }

    SheetKind kind();

    /** Rows of one transaction. */
    default int chunk() {
        return 100;
    }

    /** What cells are chosen from, by field; of the administration's own. */
    Map<String, List<String>> choices(String country);

    /** What is there, as rows that would change nothing; at most {@link SheetKind#MOST_ROWS}. Within an administrator's request. */
    List<Map<String, String>> present(String country);

    /**
     * What is wrong with the rows of one spreadsheet, in their order.
     *
     * @param by who would import them
     */
    List<List<Mistake>> check(Officer by, List<Map<String, String>> rows);

    /** Does what a row says, within the transaction under way; what is kept elsewhere is done once, however often this is called. */
    Applied apply(Import run, ImportRow row);

    /**
     * Takes back what a row did.
     *
     * @return null if it is as it was; else the key of why not
     */
    @Nullable String takeBack(Import run, ImportRow row);

    /**
     * Sees to it that a row that may have been under way when the import was stopped is not done. Nothing, where a row is done within the
     * transaction that says so.
     */
    default void settle(Import run, ImportRow row) {}
}
