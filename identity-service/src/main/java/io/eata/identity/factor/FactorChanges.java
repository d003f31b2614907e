package io.eata.identity.factor;

import io.eata.contracts.identity.LetterFactor;
import io.eata.contracts.identity.LetterKind;
import io.eata.identity.account.Account;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.letter.Letter;
import io.eata.identity.letter.Letters;
import io.eata.identity.letter.Matter;
import io.eata.identity.letter.Recipient;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells a person of each change of their factors, and the audit log too. In the transaction of the change. */
@Component
class FactorChanges {

    private final Letters letters;
    private final AuditLog audit;
    private final Clock clock;

    FactorChanges(Letters letters, AuditLog audit, Clock clock) {
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    void added(Account account, LetterFactor factor) {
        tell(account, LetterKind.FACTOR_ADDED, Act.FACTOR_ADDED, factor);
    }

    void removed(Account account, LetterFactor factor) {
        tell(account, LetterKind.FACTOR_REMOVED, Act.FACTOR_REMOVED, factor);
    }

    /** The code that shows that a second address is read, or that it is its owner who logs in. */
    void mailCode(Account account, LetterKind kind, String address, String digits, Instant until) {
        letters.send(new Letter(kind, Recipient.of(account).at(address), new Matter.Code(digits, until)));
    }

    private void tell(Account account, LetterKind kind, Act act, LetterFactor factor) {
        var person = account.id().toString();
        audit.record(account.organisation().id(), person, act, person, Map.of("factor", factor.name()));
        letters.send(new Letter(kind, Recipient.of(account), new Matter.Factor(factor, clock.instant())));
    }
}
