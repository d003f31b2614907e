package io.eata.identity.factor;

import io.eata.contracts.identity.LetterFactor;
import io.eata.identity.account.Account;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes on paper that stand in for a lost factor, each once. */
@Service
public class Recovery {

    /** Codes that a person has at a time. */
    static final int CODES = 10;

    private final RecoveryCodes codes;
    private final FactorChanges changes;
    private final Clock clock;

    Recovery(RecoveryCodes codes, FactorChanges changes, Clock clock) {
        this.codes = codes;
        this.changes = changes;
        this.clock = clock;
    }

    /** New codes in place of all earlier ones. They are known to nobody but who is told here. */
    @Transactional
    public List<String> renew(Account account) {
        var fresh =
                Stream.generate(FactorCodes::recovery).distinct().limit(CODES).toList();
        codes.replace(
                account.id(),
                fresh.stream().map(code -> FactorCodes.hash(account.id(), code)).toList());
        changes.added(account, LetterFactor.RECOVERY_CODES);
        return fresh;
    }

    /** Whether the code is one of this person's and was never used; it is used up by this. */
    boolean isRight(Account account, String typed) {
        return codes.use(account.id(), FactorCodes.hash(account.id(), typed), clock.instant());
    }
}
