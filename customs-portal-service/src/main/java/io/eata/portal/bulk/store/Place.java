package io.eata.portal.bulk.store;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list of rows whose first ones are those that somebody must look at.
 *
 * @param quiet past those
 */
record Place(boolean quiet, int number) {

    private static final Place START = new Place(false, -1);

    /** What is no cursor begins at the start. */
    static Place of(@Nullable String cursor) {
        if (cursor == null || !cursor.matches("[qw][0-9]{1,8}")) {
            return START;
        }
        return new Place(cursor.charAt(0) == 'q', Integer.parseInt(cursor.substring(1)));
    }

    String cursor() {
        return (quiet ? "q" : "w") + number;
    }
}
