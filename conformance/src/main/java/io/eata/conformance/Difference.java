package io.eata.conformance;

/**
 * Where a case and the rules disagree.
 *
 * @param where such as {@code step 3} or {@code outstanding}
 */
public record Difference(String where, String expected, String came) {

    @Override
    public String toString() {
        return where + ": expected " + expected + ", came " + came;
    }
}
