package io.eata.identity.login;

import io.eata.identity.account.Accounts;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Notes when each account last logged in, for those who look after them. */
@Component
class LoginNotes {

    private final Accounts accounts;
    private final Clock clock;

    LoginNotes(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    void loggedIn(InteractiveAuthenticationSuccessEvent event) {
        accounts.markLogin(UUID.fromString(event.getAuthentication().getName()), clock.instant());
    }
}
