package io.eata.identity.login.web;

import io.eata.identity.factor.FactorRule;
import io.eata.identity.factor.FactorRule.Need;
import io.eata.identity.factor.LoginStrength;
import io.eata.identity.factor.RecentLogin;
import io.eata.identity.login.LoginDemands;
import java.util.Set;
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
                isOf(login, Set.of(Need.NOTHING, Need.ENROLMENT)) && isRecentEnough(login, context));
    }

    /** Whoever has nothing to prove any more, but something to do before anything else. */
    AuthorizationManager<RequestAuthorizationContext> firstThings() {
        return (login, context) ->
                new AuthorizationDecision(isStrong(login) && rule.need(login.get()) != Need.ENROLMENT);
    }

    /** Whoever has nothing to do before anything else, and logged in just now if it is risky. */
    AuthorizationManager<RequestAuthorizationContext> recently() {
        return (login, context) ->
                new AuthorizationDecision(isOf(login, Set.of(Need.NOTHING)) && isRecentEnough(login, context));
    }

    /** The same, and whoever does not agree to the terms: they may always save and erase what is kept of them. */
    AuthorizationManager<RequestAuthorizationContext> ownRecord() {
        return (login, context) -> new AuthorizationDecision(
                isOf(login, Set.of(Need.NOTHING, Need.TERMS)) && isRecentEnough(login, context));
    }

    private boolean isRecentEnough(
            Supplier<? extends @Nullable Authentication> login, RequestAuthorizationContext context) {
        return !LoginDemands.isRisky(context.getRequest()) || recent.is(login.get());
    }

    private boolean isOf(Supplier<? extends @Nullable Authentication> login, Set<Need> needs) {
        return LoginStrength.of(login.get()).isPresent() && needs.contains(rule.need(login.get()));
    }

    private boolean isStrong(Supplier<? extends @Nullable Authentication> login) {
        return LoginStrength.of(login.get()).isPresent() && rule.need(login.get()) != Need.PROOF;
    }
}
