package io.eata.platform.security;

import java.util.List;

/** Paths that need no token, as servlet patterns below the context path; a service declares a bean of this to open any. */
public record OpenPaths(List<String> patterns) {
    public OpenPaths {
        patterns = List.copyOf(patterns);
    }
}
