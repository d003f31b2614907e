package io.eata.identity.factor;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Whether a login is strong enough for its person. Whoever has a factor proves it at each login; whoever must have one and has
 * none enrols one before anything else. A login by another provider is as strong as that provider makes it.
 */
@Component
public class FactorRule {

    private final Accounts accounts;
    private final Factors factors;
    private final FactorPolicies policies;

    FactorRule(Accounts accounts, Factors factors, FactorPolicies policies) {
        this.accounts = accounts;
        this.factors = factors;
        this.policies = policies;
    }

    /** What a login lacks. */
    public enum Need {
        NOTHING,
        PROOF,
        ENROLMENT
    }

    public Need need(@Nullable Authentication login) {
        var strength = LoginStrength.of(login);
        if (login == null || strength.isEmpty() || strength.get().isFromElsewhere()) {
            return Need.NOTHING;
        }
        var proven = strength.get().kinds();
        if (proven.contains(FactorKind.PASSKEY)) {
            return Need.NOTHING; // no policy asks for more
        }
        return accounts.byId(UUID.fromString(login.getName()))
                .map(account -> need(account, proven))
                .orElse(Need.NOTHING); // an account that is gone gets no token
    }

    /** The kinds that count for a person's login; empty where the organisation asks for none. */
    public Set<FactorKind> demanded(Account account) {
        return FactorPolicy.demanded(policies.of(account.organisation().id(), account.roles()));
    }

    private Need need(Account account, Set<FactorKind> proven) {
        var enrolled = factors.of(account.id()).kinds();
        var demanded = demanded(account);
        if (demanded.isEmpty()) {
            return enrolled.isEmpty() || !proven.isEmpty() ? Need.NOTHING : Need.PROOF;
        }
        if (enrolled.stream().noneMatch(demanded::contains)) {
            return enrolled.isEmpty() || !proven.isEmpty() ? Need.ENROLMENT : Need.PROOF;
        }
        return proven.stream().anyMatch(demanded::contains) ? Need.NOTHING : Need.PROOF;
    }
}
