package io.eata.platform.security;

/** Kinds of organisation an account or client belongs to. */
public enum OrganisationType {
    CUSTOMS,
    ASSOCIATION,
    COMPANY,
    ICC,
    PLATFORM
}
