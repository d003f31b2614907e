package io.eata.identity.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.identity.login.AttemptCounters.Limit;
import io.eata.platform.problems.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down. Attempts are counted before the password is looked at, so that many at once gain nothing, and for
 * logins that do not exist as for those that do.
 *
 * <p>One source that guesses at one account soon waits, without any effect on the account's owner elsewhere. The limit of
 * an account over all sources is wide and its waits are short: they slow down many sources at once and lock nobody out.
 */
@Component
public class LoginThrottle {

    static final Limit ACCOUNT_AT_SOURCE =
            new Limit(5, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofMinutes(30));
    static final Limit SOURCE = new Limit(50, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(1));
    static final Limit ACCOUNT = new Limit(100, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(24));

    /** Letters to one address that anybody can ask for: forgotten password, registration, a fresh link. */
    static final Limit LETTERS_TO_ADDRESS =
            new Limit(3, Duration.ofMinutes(2), Duration.ofMinutes(30), Duration.ofHours(6));

    /** Letters that one source asks for. */
    static final Limit LETTERS_FROM_SOURCE =
            new Limit(20, Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofHours(1));

    /** Invitations by one company: anybody may register one, and learn from an invitation whether an address has an account. */
    static final Limit INVITATIONS = new Limit(30, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(6));

    /** Whoever gets as far as the second step knows the password: waits here lock nobody out by malice. */
    static final Limit SECOND_STEP = new Limit(5, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(24));

    static final Limit MAILED_CODES = new Limit(3, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1));

    private final AttemptCounters counters;
    private final Clock clock;

    LoginThrottle(AttemptCounters counters, Clock clock) {
        this.counters = counters;
        this.clock = clock;
    }

    /** Counts an attempt, unless one of the three has to wait; returns whether it may go on. */
    public boolean admit(String login, String source) {
        var now = clock.instant();
        return counters.admit(accountAtSource(login, source), ACCOUNT_AT_SOURCE, now)
                && counters.admit(source(source), SOURCE, now)
                && counters.admit(account(login), ACCOUNT, now);
    }

    /** The password was right: the account starts afresh, the source gets back this one attempt. */
    public void succeeded(String login, String source) {
        counters.forget(accountAtSource(login, source));
        counters.forget(account(login));
        counters.takeBack(source(source));
    }

    /**
     * Counts a letter that somebody asks for without being logged in, unless it has to wait.
     *
     * @return whether it may be sent; what the asker is told is the same
     */
    public boolean admitLetter(String address, String source) {
        var now = clock.instant();
        return counters.admit(key("letters from", source), LETTERS_FROM_SOURCE, now)
                && counters.admit(key("letters to", address), LETTERS_TO_ADDRESS, now);
    }

    /** Counts an invitation by a company, unless the company or the address has to wait; returns whether it may be sent. */
    public boolean admitInvitation(String company, String address) {
        var now = clock.instant();
        return counters.admit(key("invitations by", company), INVITATIONS, now)
                && counters.admit(key("letters to", address), LETTERS_TO_ADDRESS, now);
    }

    /** What a company hears that has to wait with its invitations. */
    public static ProblemException tooManyInvitations() {
        return ProblemException.lockedFor(INVITATIONS.longestWait(), "Too many invitations in a short time");
    }

    /** Counts a try at the second step of an account's login, unless it has to wait; returns whether it may go on. */
    public boolean admitSecondStep(UUID account) {
        return counters.admit(key("second step", account.toString()), SECOND_STEP, clock.instant());
    }

    /** The second step was right. */
    public void secondStepSucceeded(UUID account) {
        counters.forget(key("second step", account.toString()));
    }

    /** Counts a mailed code, unless the next one has to wait; returns whether it may be sent. */
    public boolean admitMail(UUID account) {
        return counters.admit(key("mailed code", account.toString()), MAILED_CODES, clock.instant());
    }

    private static String accountAtSource(String login, String source) {
        return key("account at source", source + ' ' + login);
    }

    private static String source(String source) {
        return key("source", source);
    }

    private static String account(String login) {
        return key("account", login);
    }

    private static String key(String kind, String value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((kind + ' ' + value).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
