package io.eata.identity.factor;

import io.eata.identity.account.Organisation;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation asks of its people, changed by its administrator. It counts from each person's next login. */
@Service
public class FactorRequirements {

    private final FactorPolicies policies;
    private final AuditLog audit;

    FactorRequirements(FactorPolicies policies, AuditLog audit) {
        this.policies = policies;
        this.audit = audit;
    }

    public List<FactorPolicy> of(String organisation) {
        return policies.of(organisation);
    }

    /** @throws IllegalArgumentException if a role is named twice or is none of the organisation's */
    @Transactional
    public void change(Organisation organisation, String actor, List<FactorPolicy> wanted) {
        var roles = wanted.stream().map(FactorPolicy::role).toList();
        organisation.requireOwn(roles);
        if (new HashSet<>(roles).size() != roles.size()) {
            throw new IllegalArgumentException("a role is named twice");
        }
        policies.replace(organisation.id(), wanted);
        audit.record(
                organisation.id(),
                actor,
                Act.FACTOR_POLICY_CHANGED,
                organisation.id(),
                wanted.stream().collect(Collectors.toMap(policy -> policy.role().name(), FactorRequirements::inWords)));
    }

    private static String inWords(FactorPolicy policy) {
        return (policy.required() ? "required " : "optional ")
                + policy.kinds().stream().map(FactorKind::name).sorted().collect(Collectors.joining(" "));
    }
}
