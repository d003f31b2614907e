package io.eata.platform.problems;

import org.springframework.util.ClassUtils;

/** Tells the exceptions that belong to Spring Security's filters, without needing it on the class path. */
final class SecurityFailures {

    private static final boolean PRESENT =
            ClassUtils.isPresent("org.springframework.security.access.AccessDeniedException", null);

    private SecurityFailures() {}

    static boolean mine(Exception e) {
        return PRESENT && Known.contains(e);
    }

    private static final class Known {
        static boolean contains(Exception e) {
            return e instanceof org.springframework.security.access.AccessDeniedException
                    || e instanceof org.springframework.security.core.AuthenticationException;
        }
    }
}
