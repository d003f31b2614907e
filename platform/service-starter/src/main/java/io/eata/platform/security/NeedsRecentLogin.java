package io.eata.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint that does something risky: its caller is a person who proved who they are not longer than
 * {@link #SECONDS} ago, with a factor if they have one. Any other token is answered as RFC 9470 says, so that the client sends
 * the person through a login with {@code max_age} and comes back with the new token.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsRecentLogin {

    /** As long as a login is recent. */
    int SECONDS = 600;
}
