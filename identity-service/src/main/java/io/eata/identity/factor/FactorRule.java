package io.eata.identity.factor;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.registration.Terms;
import io.eata.platform.security.OrganisationType;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
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
    private final Terms terms;

    FactorRule(Accounts accounts, Factors factors, FactorPolicies policies, Terms terms) {
        this.accounts = accounts;
        this.factors = factors;
        this.policies = policies;
        this.terms = terms;
    }

    /** What a login lacks. */
    public enum Need {
        NOTHING,
        PROOF,
        ENROLMENT,
        /** Another password: whoever looks after the account asks for it. */
        PASSWORD,
        /** Consent to the terms in force, of a holder who agreed to earlier ones or, being invited, to none yet. */
        TERMS
    }

    /** Factors first: nobody does anything to an account before having proven that it is theirs. */
    public Need need(@Nullable Authentication login) {
        var need = factorNeed(login);
        return need == Need.NOTHING ? laterNeed(login) : need;
    }

    private Need laterNeed(@Nullable Authentication login) {
        var strength = LoginStrength.of(login);
        if (login == null || strength.isEmpty()) {
            return Need.NOTHING;
        }
        var id = UUID.fromString(login.getName());
        if (isByPassword(login) && accounts.mustChangePassword(id)) {
            return Need.PASSWORD;
        }
        return accounts.byId(id).filter(this::owesConsent).isPresent() ? Need.TERMS : Need.NOTHING;
    }

    private static boolean isByPassword(Authentication login) {
        return login.getAuthorities().stream()
                .anyMatch(it -> FactorGrantedAuthority.PASSWORD_AUTHORITY.equals(it.getAuthority()));
    }

    private boolean owesConsent(Account account) {
        return account.organisation().type() == OrganisationType.COMPANY
                && terms.accepted(account.id())
                        .filter(accepted -> accepted.version().equals(terms.inForce()))
                        .isEmpty();
    }

    private Need factorNeed(@Nullable Authentication login) {
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
