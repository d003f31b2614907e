package io.eata.paper;

/**
 * A numbered line of a box.
 *
 * @param sign letter or number before it
 * @param key of its text
 * @param kind whether something is to be written in
 * @param value what is written in; empty to be written by hand
 */
record Line(String sign, String key, Kind kind, String value) {

    /** How much room a line leaves. */
    enum Kind {
        STATEMENT,
        SHORT,
        LONG
    }

    static Line statement(String sign, String key) {
        return new Line(sign, key, Kind.STATEMENT, "");
    }

    static Line shortly(String sign, String key, String value) {
        return new Line(sign, key, Kind.SHORT, value);
    }

    static Line atLength(String sign, String key, String value) {
        return new Line(sign, key, Kind.LONG, value);
    }
}
