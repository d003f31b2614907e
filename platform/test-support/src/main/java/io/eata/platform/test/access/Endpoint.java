package io.eata.platform.test.access;

import java.util.Comparator;

/**
 * A method at a path, such as {@code GET /v1/carnets/{id}}.
 *
 * @param path below the context path, with variables in braces
 */
public record Endpoint(String method, String path) implements Comparable<Endpoint> {

    static Endpoint parse(String text) {
        var parts = text.strip().split(" +", 2);
        return new Endpoint(parts[0], parts[1]);
    }

    @Override
    public int compareTo(Endpoint other) {
        return Comparator.comparing(Endpoint::path)
                .thenComparing(Endpoint::method)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
