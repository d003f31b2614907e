package io.eata.identity.factor;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whether a person proved who they are a short time ago: what is risky asks for it. */
@Component
public class RecentLogin {

    /** As long as a proof is good for risky acts. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private final Clock clock;

    RecentLogin(Clock clock) {
        this.clock = clock;
    }

    public boolean is(@Nullable Authentication login) {
        return LoginStrength.of(login)
                .filter(strength -> !strength.at().plus(LONGEST).isBefore(clock.instant()))
                .isPresent();
    }
}
