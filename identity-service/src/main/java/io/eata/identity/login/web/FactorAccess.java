package io.eata.identity.login.web;

import io.eata.identity.factor.FactorRule;
import io.eata.identity.factor.FactorRule.Need;
import io.eata.identity.factor.LoginStrength;
import io.eata.identity.factor.RecentLogin;
import io.eata.identity.login.LoginDemands;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Who may see the pages that deal with factors. */
@Component
final class FactorAccess {

    private final FactorRule rule;
    private final RecentLogin recent;

    FactorAccess(FactorRule rule, RecentLogin recent) {
        this.rule = rule;
        this.recent = recent;
    }

    /** Anybody who has logged in, as weakly as it may be: to prove more. */
    static AuthorizationManager<RequestAuthorizationContext> anyLogin() {
        return (login, context) ->
                new AuthorizationDecision(LoginStrength.of(login.get()).isPresent());
    }

    /** Whoever has proven all there is to prove, or has to enrol a factor; what is risky wants a login of just now. */
    AuthorizationManager<RequestAuthorizationContext> ownFactors() {
        return (login, context) -> new AuthorizationDecision(
                mayEnrol(login) && (!LoginDemands.isRisky(context.getRequest()) || recent.is(login.get())));
    }

    /** Whoever has nothing to prove any more, but something to do before anything else. */
    AuthorizationManager<RequestAuthorizationContext> firstThings() {
        return (login, context) ->
                new AuthorizationDecision(isStrong(login) && rule.need(login.get()) != Need.ENROLMENT);
    }

    private boolean mayEnrol(Supplier<? extends @Nullable Authentication> login) {
        var need = rule.need(login.get());
        return LoginStrength.of(login.get()).isPresent() && (need == Need.NOTHING || need == Need.ENROLMENT);
    }

    private boolean isStrong(Supplier<? extends @Nullable Authentication> login) {
        return LoginStrength.of(login.get()).isPresent() && rule.need(login.get()) != Need.PROOF;
    }
}
