package io.eata.platform.security;

/**
 * Who may call a part of a service at all, asked before a byte of the body is read (method security is asked after). A service
 * declares a bean of this for each part; a caller without it gets 403.
 *
 * @param pattern servlet pattern below the context path, e.g. {@code /v1/**}
 */
public record RequiredRole(String pattern, Role role) {}
