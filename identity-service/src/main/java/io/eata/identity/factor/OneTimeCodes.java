package io.eata.identity.factor;

import io.eata.contracts.identity.LetterFactor;
import io.eata.identity.account.Account;
import io.eata.platform.sealing.TextSeal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** The authenticator app: enrolled with a code, asked for at each login, each code good once. */
@Service
public class OneTimeCodes {

    private static final String ISSUER = "eATA";

    private final TotpFactors apps;
    private final TextSeal seal;
    private final FactorChanges changes;
    private final Clock clock;

    OneTimeCodes(TotpFactors apps, TextSeal seal, FactorChanges changes, Clock clock) {
        this.apps = apps;
        this.seal = seal;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What the app has to learn.
     *
     * @param secret to be typed, in base 32
     * @param qr the same, to be scanned
     */
    public record Enrolment(String secret, QrPath qr) {

        /** In groups of four, as people read it out. */
        public String inGroups() {
            return secret.replaceAll("(.{4})(?=.)", "$1 ");
        }
    }

    /** The enrolment under way, or a new one; nothing for somebody who has an app. */
    @Transactional
    public Optional<Enrolment> enrolment(Account account) {
        if (apps.confirmed(account.id()).isPresent()) {
            return Optional.empty();
        }
        var begun = apps.begun(account.id());
        if (begun.isPresent()) {
            return begun.map(it -> enrolment(account, Totp.stored(seal.open(about(account), it))));
        }
        var fresh = Totp.fresh();
        apps.begin(account.id(), seal.seal(about(account), fresh.toStore()), clock.instant());
        return Optional.of(enrolment(account, fresh));
    }

    /** Completes the enrolment if the code is the app's; that code is used up by it. */
    @Transactional
    public boolean confirm(Account account, String typed) {
        var kept = apps.begun(account.id());
        if (kept.isEmpty()) {
            return false;
        }
        var step = Totp.stored(seal.open(about(account), kept.get())).stepOf(FactorCodes.typed(typed), clock.instant());
        if (step.isEmpty() || !apps.confirm(account.id(), kept.get(), step.getAsLong(), clock.instant())) {
            return false;
        }
        changes.added(account, LetterFactor.AUTHENTICATOR_APP);
        return true;
    }

    /** Whether the code is one of now and was never used; it is used up by this. */
    boolean isRight(Account account, String typed) {
        return apps.confirmed(account.id())
                .map(it -> Totp.stored(seal.open(about(account), it)))
                .map(totp -> totp.stepOf(FactorCodes.typed(typed), clock.instant()))
                .filter(step -> step.isPresent() && apps.use(account.id(), step.getAsLong()))
                .isPresent();
    }

    @Transactional
    public boolean remove(Account account) {
        var removed = apps.remove(account.id());
        if (removed) {
            changes.removed(account, LetterFactor.AUTHENTICATOR_APP);
        }
        return removed;
    }

    /** The address that apps agreed upon; its label names the service and the account. */
    private Enrolment enrolment(Account account, Totp totp) {
        var secret = totp.base32();
        var address = UriComponentsBuilder.fromUriString("otpauth://totp/{label}?secret={secret}&issuer={issuer}")
                .encode()
                .buildAndExpand(ISSUER + ":" + account.login(), secret, ISSUER)
                .toUriString();
        return new Enrolment(secret, QrPath.of(address));
    }

    private static String about(Account account) {
        return "authenticator " + account.id();
    }
}
