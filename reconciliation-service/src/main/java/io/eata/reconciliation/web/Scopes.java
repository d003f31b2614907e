package io.eata.reconciliation.web;

import io.eata.platform.security.Caller;
import io.eata.platform.security.Role;
import io.eata.reconciliation.verdict.VerdictScope;
import org.springframework.security.access.AccessDeniedException;

/** Who may read what: customs their own side, associations their own carnets, ICC operations everything, nobody else anything. */
final class Scopes {

    private Scopes() {}

    static VerdictScope ofCaller() {
        var caller = Caller.current();
        return switch (caller.organisationType()) {
            case CUSTOMS -> {
                if (!caller.has(Role.OFFICER)
                        && !caller.has(Role.CONTROLLER)
                        && !caller.has(Role.REGIONAL_MANAGER)
                        && !caller.has(Role.ADMIN)) {
                    throw new AccessDeniedException("people of customs only: a directory reads no carnets");
                }
                yield new VerdictScope.OfTerritory(caller.customsTerritory());
            }
            case ASSOCIATION -> {
                if (!caller.has(Role.ISSUER)) {
                    throw new AccessDeniedException("issuers only: who looks after accounts reads no carnets");
                }
                yield new VerdictScope.OfAssociation(caller.organisation());
            }
            case ICC -> {
                if (!caller.has(Role.ICC_OPERATIONS)) {
                    throw new AccessDeniedException("ICC operations only");
                }
                yield new VerdictScope.Everything();
            }
            case COMPANY, PLATFORM -> throw new AccessDeniedException("not for this organisation");
        };
    }
}
