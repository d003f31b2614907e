package io.eata.identity.factor;

import io.eata.platform.security.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an organisation asks of those who have a role.
 *
 * @param kinds the kinds that count where a factor is required; empty: all do
 */
public record FactorPolicy(Role role, boolean required, Set<FactorKind> kinds) {

    public FactorPolicy {
        kinds = Set.copyOf(kinds);
    }

    /** The kinds that satisfy every policy that requires one; nothing required: empty. */
    static Set<FactorKind> demanded(Collection<FactorPolicy> policies) {
        var demanding = policies.stream().filter(FactorPolicy::required).toList();
        if (demanding.isEmpty()) {
            return Set.of();
        }
        var common = EnumSet.allOf(FactorKind.class);
        demanding.stream().map(FactorPolicy::effective).forEach(common::retainAll);
        // Two roles that ask for different kinds: a passkey is the strongest, and nobody is locked out.
        return common.isEmpty() ? EnumSet.of(FactorKind.PASSKEY) : common;
    }

    private Set<FactorKind> effective() {
        return kinds.isEmpty() ? EnumSet.allOf(FactorKind.class) : kinds;
    }
}
