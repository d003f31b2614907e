package io.eata.identity.factor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * How a person proved who they are in one login, read from what the login carries.
 *
 * @param proofs authorities of the factors proven
 * @param at when the last of them was
 */
public record LoginStrength(Set<String> proofs, Instant at) {

    /** One proof: a password, or another provider's word. */
    public static final String SINGLE = "urn:eata:acr:single-factor";

    /** Two independent proofs, or a passkey that verified its user. */
    public static final String MULTI = "urn:eata:acr:multi-factor";

    /** A recovery code stands in for a factor that was lost. */
    public static final String RECOVERY_CODE = "FACTOR_RECOVERY_CODE";

    /** A passkey that cannot leave its device; beside {@code FACTOR_WEBAUTHN}. */
    public static final String BOUND_KEY = "FACTOR_BOUND_KEY";

    /** An outside provider that the person chose; how strong its login is, is not asked, so that it stands where a password would. */
    public static final String OUTSIDE_LOGIN = "FACTOR_OUTSIDE_LOGIN";

    private static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;
    private static final Set<String> ELSEWHERE =
            Set.of(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY, FactorGrantedAuthority.SAML_RESPONSE_AUTHORITY);
    private static final Set<String> CODES =
            Set.of(FactorKind.TOTP.authority(), FactorKind.EMAIL.authority(), RECOVERY_CODE);

    public LoginStrength {
        proofs = Set.copyOf(proofs);
    }

    /** Nothing for whoever has not logged in as a person: nobody at all, a client, the bearer of a token. */
    public static Optional<LoginStrength> of(@Nullable Authentication login) {
        var proofs = new HashSet<String>();
        var at = Instant.MIN;
        if (login != null) {
            for (GrantedAuthority authority : login.getAuthorities()) {
                if (authority instanceof FactorGrantedAuthority factor && isPersons(factor.getAuthority())) {
                    proofs.add(factor.getAuthority());
                    at = max(at, factor.getIssuedAt());
                }
            }
        }
        return proofs.isEmpty() ? Optional.empty() : Optional.of(new LoginStrength(proofs, at));
    }

    /** Whether the organisation's own provider answers for the login, and for how strong it is. */
    public boolean isFromElsewhere() {
        return proofs.stream().anyMatch(ELSEWHERE::contains);
    }

    /** Whether there was more than one independent proof. A passkey alone logs in only if it has verified its user. */
    public boolean isMultiFactor() {
        return proofs.contains(FactorKind.PASSKEY.authority())
                || proofs.stream().anyMatch(CODES::contains);
    }

    /** The kinds proven; a recovery code counts as every kind that needs it. */
    Set<FactorKind> kinds() {
        if (proofs.contains(RECOVERY_CODE)) {
            return EnumSet.allOf(FactorKind.class);
        }
        var kinds = EnumSet.noneOf(FactorKind.class);
        for (var kind : FactorKind.values()) {
            if (proofs.contains(kind.authority())) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** The class that tokens name (OpenID Connect Core 1.0, {@code acr}). */
    public String acr() {
        return isMultiFactor() ? MULTI : SINGLE;
    }

    /**
     * The methods that tokens name, as RFC 8176 calls them; {@code fed} is of the field's own usage, for the registry has no word for it. A key counts as bound to
     * hardware only if it said that it cannot be copied.
     */
    public List<String> amr() {
        var methods = new ArrayList<String>();
        if (proofs.contains(PASSWORD)) {
            methods.add("pwd");
        }
        if (isFromElsewhere() || proofs.contains(OUTSIDE_LOGIN)) {
            methods.add("fed");
        }
        if (proofs.contains(FactorKind.PASSKEY.authority())) {
            methods.add(proofs.contains(BOUND_KEY) ? "hwk" : "swk");
        }
        if (proofs.stream().anyMatch(CODES::contains)) {
            methods.add("otp");
        }
        if (isMultiFactor()) {
            methods.add("mfa");
        }
        return methods;
    }

    private static boolean isPersons(String authority) {
        return PASSWORD.equals(authority)
                || OUTSIDE_LOGIN.equals(authority)
                || ELSEWHERE.contains(authority)
                || CODES.contains(authority)
                || FactorKind.PASSKEY.authority().equals(authority)
                || BOUND_KEY.equals(authority);
    }

    private static Instant max(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
