package io.eata.identity.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.contracts.identity.LetterFactor;
import io.eata.contracts.identity.LetterKind;
import io.eata.identity.account.Account;
import io.eata.identity.login.LoginThrottle;
import io.eata.platform.sealing.TextSeal;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second address: a code mailed to it, six digits, good for ten minutes, for five tries and for one use. */
@Service
public class EmailCodes {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int TRIES = 5;

    private final EmailFactors addresses;
    private final TextSeal seal;
    private final FactorChanges changes;
    private final LoginThrottle throttle;
    private final Clock clock;

    EmailCodes(EmailFactors addresses, TextSeal seal, FactorChanges changes, LoginThrottle throttle, Clock clock) {
        this.addresses = addresses;
        this.seal = seal;
        this.changes = changes;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** What became of the wish to have a code mailed. */
    public enum Sending {
        SENT,
        TOO_MANY,
        NOT_AN_ADDRESS,
        ALREADY
    }

    /** Begins with a second address, or with another one; it counts once its code has come back. */
    @Transactional
    public Sending begin(Account account, String typed) {
        var address = Account.canonical(typed);
        if (!isAddress(address) || address.equals(account.login())) {
            return Sending.NOT_AN_ADDRESS;
        }
        if (!throttle.admitMail(account.id())) {
            return Sending.TOO_MANY;
        }
        if (!addresses.begin(account.id(), address, clock.instant())) {
            return Sending.ALREADY;
        }
        mail(account, LetterKind.VERIFY_SECOND_EMAIL, address);
        return Sending.SENT;
    }

    public Optional<String> begun(Account account) {
        return addresses.begun(account.id());
    }

    @Transactional
    public boolean confirm(Account account, String typed) {
        var address = addresses.begun(account.id());
        if (address.isEmpty()
                || !takes(account, typed)
                || !addresses.confirm(account.id(), address.get(), clock.instant())) {
            return false;
        }
        changes.added(account, LetterFactor.SECOND_EMAIL);
        return true;
    }

    /** Mails a code for a login. */
    @Transactional
    public Sending send(Account account) {
        var address = addresses.confirmed(account.id());
        if (address.isEmpty()) {
            return Sending.NOT_AN_ADDRESS;
        }
        if (!throttle.admitMail(account.id())) {
            return Sending.TOO_MANY;
        }
        mail(account, LetterKind.SECOND_EMAIL_CODE, address.get());
        return Sending.SENT;
    }

    /** Whether the code is the one that was mailed last; it is used up by this. */
    boolean isRight(Account account, String typed) {
        return addresses.confirmed(account.id()).isPresent() && takes(account, typed);
    }

    @Transactional
    public boolean remove(Account account) {
        var removed = addresses.remove(account.id());
        if (removed) {
            changes.removed(account, LetterFactor.SECOND_EMAIL);
        }
        return removed;
    }

    private void mail(Account account, LetterKind kind, String address) {
        var digits = FactorCodes.digits();
        var until = clock.instant().plus(LIFE);
        addresses.sent(account.id(), seal.seal(about(account), digits), until, TRIES);
        changes.mailCode(account, kind, address, digits, until);
    }

    /** The try is used up before the code is looked at, and the code by one of those who look at once. */
    private boolean takes(Account account, String typed) {
        var kept = addresses.tryOnce(account.id(), clock.instant());
        return kept.isPresent()
                && MessageDigest.isEqual(
                        seal.open(about(account), kept.get()).getBytes(UTF_8),
                        FactorCodes.typed(typed).getBytes(UTF_8))
                && addresses.use(account.id(), kept.get());
    }

    private static boolean isAddress(String address) {
        return address.length() <= Account.LOGIN_LENGTH && address.matches("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+");
    }

    private static String about(Account account) {
        return "mailed code " + account.id();
    }
}
