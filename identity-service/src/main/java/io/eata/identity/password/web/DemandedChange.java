package io.eata.identity.password.web;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.registration.Terms;
import io.eata.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/** What stands between a person who has just logged in and everything else: a demanded password, new terms. */
@Component
public class DemandedChange {

    private final Accounts accounts;
    private final Terms terms;

    DemandedChange(Accounts accounts, Terms terms) {
        this.accounts = accounts;
        this.terms = terms;
    }

    /** The page that has to be done first, if any; whoever logs in without a password is asked for none. */
    public Optional<String> page(Authentication person) {
        var id = UUID.fromString(person.getName());
        if (byPassword(person) && accounts.mustChangePassword(id)) {
            return Optional.of("/account/password");
        }
        return accounts.byId(id).filter(this::owesConsent).map(account -> "/account/terms");
    }

    /** Whether the request is for that page, or for what a page needs. */
    public static boolean allows(HttpServletRequest request, String page) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(page) || path.startsWith("/design/") || path.startsWith("/scripts/") || path.startsWith("/logout") || path.equals("/terms");
    }

    private boolean owesConsent(Account account) {
        return account.has(Role.HOLDER)
                && terms.accepted(account.id())
                        .filter(accepted -> !accepted.version().equals(terms.inForce()))
                        .isPresent();
    }

    private static boolean byPassword(Authentication person) {
        return person.getAuthorities().stream()
                .anyMatch(it -> FactorGrantedAuthority.PASSWORD_AUTHORITY.equals(it.getAuthority()));
    }
}
