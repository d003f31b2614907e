package io.eata.identity.federation.holder;

import java.util.Optional;

/**
 * An outside OpenID provider that holders may log in with.
 *
 * @param name in addresses, and in what is kept of links: it stays
 * @param title as buttons call it
 * @param issuer exactly as its discovery document has it
 * @param secret shared with the provider; never shown
 */
public record HolderProvider(String name, String title, String issuer, String clientId, String secret) {

    /** No login address of an organisation has a dot: the two are never mixed up. */
    private static final String PREFIX = "holders.";

    /** What Spring Security knows it by. */
    public String registration() {
        return registration(name);
    }

    public static String registration(String name) {
        return PREFIX + name;
    }

    /** The name in what {@link #registration} made. */
    static Optional<String> named(String registration) {
        return registration.startsWith(PREFIX)
                ? Optional.of(registration.substring(PREFIX.length()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "HolderProvider[" + name + ", " + issuer + "]";
    }
}
