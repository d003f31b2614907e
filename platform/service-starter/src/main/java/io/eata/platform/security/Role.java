package io.eata.platform.security;

/** Roles of people and machines; what each may do stands with the endpoint. */
public enum Role {
    OFFICER,
    CONTROLLER,
    REGIONAL_MANAGER,
    ADMIN,
    ISSUER,
    ASSOCIATION_ADMIN,
    /** A machine that keeps its organisation's accounts as its directory has them (SCIM). */
    DIRECTORY,
    HOLDER,
    REPRESENTATIVE,
    COMPANY_MANAGER,
    ICC_OPERATIONS,
    NOTIFICATION,
    RECONCILIATION,
    PROXY,
    PORTAL,
    WALLET
}
