package io.eata.identity.factor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.stereotype.Component;

/**
 * Makes the one form that a person's login has, however it came about: its name is the account's ID, its authorities are the
 * factors proven in it, each with its time.
 */
@Component
public class PersonLogins {

    private final Clock clock;

    PersonLogins(Clock clock) {
        this.clock = clock;
    }

    /** Somebody who has just proven these factors. */
    public Authentication of(UUID account, List<String> proofs, @Nullable Object details) {
        return login(account.toString(), proofs.stream().map(this::now).toList(), details);
    }

    /** Somebody who proved this factor at an instant. */
    public Authentication of(UUID account, String proof, Instant at) {
        return login(account.toString(), List.of(at(proof, at)), null);
    }

    /** The same login with one more proof, or a newer one. */
    public Authentication strengthened(Authentication login, List<String> proofs) {
        var authorities = new LinkedHashMap<String, GrantedAuthority>();
        login.getAuthorities()
                .forEach(authority -> authorities.put(String.valueOf(authority.getAuthority()), authority));
        proofs.forEach(proof -> authorities.put(proof, now(proof)));
        return login(login.getName(), List.copyOf(authorities.values()), login.getDetails());
    }

    private static Authentication login(
            String account, List<? extends GrantedAuthority> authorities, @Nullable Object details) {
        var person = User.withUsername(account)
                .password("")
                .authorities(new ArrayList<>(authorities))
                .build();
        var login = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        login.setDetails(details);
        return login;
    }

    private GrantedAuthority now(String proof) {
        return at(proof, clock.instant());
    }

    private static GrantedAuthority at(String proof, Instant instant) {
        return FactorGrantedAuthority.withAuthority(proof).issuedAt(instant).build();
    }
}
