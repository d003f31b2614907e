package io.eata.portal.bulk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as the page shows it.
 *
 * @param key what the row is about
 * @param wrong the cells with something wrong, which are shown at once
 */
record ShownRow(int number, String key, String action, List<Cell> wrong, List<Cell> others) {

    /**
     * A cell to be corrected.
     *
     * @param id of its field
     * @param list id of the list that it is chosen from
     * @param mistake what is wrong with it, in words
     */
    record Cell(
            String id,
            String heading,
            String text,
            @Nullable String list,
            @Nullable String mistake) {

        /** Whether it has more than one line. */
        public boolean lines() {
            return text.contains("\n");
        }
    }
}
