package io.eata.proxy;

import java.util.Locale;

/** The services behind a proxy. The context path of each equals its route, so that nothing is rewritten. */
public enum Service {
    IDENTITY(true),
    CORE(true),
    NICS(true),
    PORTAL(true),
    WALLET(true),
    RECONCILIATION(true),
    NOTIFICATION(false);

    private final boolean routed;

    Service(boolean routed) {
        this.routed = routed;
    }

    /** Context path of the service and first part of the path at the proxy, e.g. {@code /core}. */
    public String path() {
        return "/" + label();
    }

    /** Name in addresses, metrics and on the status page, e.g. {@code core}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has anything for the world outside. */
    public boolean routed() {
        return routed;
    }
}
