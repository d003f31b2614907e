package io.eata.identity.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The organisation that an address of this package is about: the third part of its path. */
final class Slugs {

    private static final Pattern PATH = Pattern.compile("/login/[a-z]+/([a-z0-9][a-z0-9-]{1,39})(/.*)?");

    private Slugs() {}

    /** Nothing fitting is an empty word, which no organisation has. */
    static String of(HttpServletRequest request) {
        var path = PATH.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        return path.matches() ? path.group(1) : "";
    }
}
