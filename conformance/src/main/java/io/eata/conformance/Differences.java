package io.eata.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what differs in one case. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    void expect(String where, Object expected, Object came) {
        if (!expected.equals(came)) {
            found.add(new Difference(where, told(expected), told(came)));
        }
    }

    void expectIfAsked(String where, Optional<?> expected, Object came) {
        expected.ifPresent(asked -> expect(where, asked, came));
    }

    List<Difference> found() {
        return List.copyOf(found);
    }

    private static String told(Object value) {
        var text = value.toString();
        return text.isEmpty() ? "nothing" : text;
    }
}
