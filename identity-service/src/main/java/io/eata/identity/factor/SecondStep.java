package io.eata.identity.factor;

import io.eata.identity.account.Account;
import io.eata.identity.login.LoginThrottle;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The second step of a login: a code of one of the person's factors, as often as the throttle lets one try. */
@Service
public class SecondStep {

    private final OneTimeCodes apps;
    private final EmailCodes emails;
    private final Recovery recovery;
    private final LoginThrottle throttle;

    SecondStep(OneTimeCodes apps, EmailCodes emails, Recovery recovery, LoginThrottle throttle) {
        this.apps = apps;
        this.emails = emails;
        this.recovery = recovery;
        this.throttle = throttle;
    }

    /** What can be typed. */
    public enum Way {
        APP(FactorKind.TOTP.authority()),
        EMAIL(FactorKind.EMAIL.authority()),
        RECOVERY(LoginStrength.RECOVERY_CODE);

        private final String authority;

        Way(String authority) {
            this.authority = authority;
        }

        public String authority() {
            return authority;
        }

        /** The way that a form names. */
        public static Optional<Way> named(String name) {
            for (var way : values()) {
                if (way.name().equalsIgnoreCase(name)) {
                    return Optional.of(way);
                }
            }
            return Optional.empty();
        }
    }

    /** What became of a try. */
    public enum Outcome {
        RIGHT,
        WRONG,
        THROTTLED
    }

    public Outcome take(Account account, Way way, String typed) {
        if (!throttle.admitSecondStep(account.id())) {
            return Outcome.THROTTLED;
        }
        var right = switch (way) {
            case APP -> apps.isRight(account, typed);
            case EMAIL -> emails.isRight(account, typed);
            case RECOVERY -> recovery.isRight(account, typed);
        };
        if (right) {
            throttle.secondStepSucceeded(account.id());
        }
        return right ? Outcome.RIGHT : Outcome.WRONG;
    }
}
