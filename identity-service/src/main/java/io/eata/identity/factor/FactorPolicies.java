package io.eata.identity.factor;

import io.eata.platform.security.Role;
import java.util.Collection;
import java.util.List;

/** What organisations ask of their people. */
public interface FactorPolicies {

    /** What an organisation asks of its roles, by role. */
    List<FactorPolicy> of(String organisation);

    /** What it asks of somebody with these roles. */
    List<FactorPolicy> of(String organisation, Collection<Role> roles);

    /** Puts these in place of all earlier ones. */
    void replace(String organisation, List<FactorPolicy> policies);
}
