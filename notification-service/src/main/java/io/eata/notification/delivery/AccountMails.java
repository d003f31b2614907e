package io.eata.notification.delivery;

import io.eata.contracts.identity.LetterApi;
import io.eata.contracts.problem.ProblemCode;
import io.eata.notification.delivery.Subject.AccountLetter;
import io.eata.notification.letter.AccountLetters;
import io.eata.platform.problems.RemoteProblemException;
import org.springframework.stereotype.Component;

/** Mails about accounts: identity has written them and is asked for them. */
@Component
final class AccountMails {

    private final LetterApi identity;
    private final AccountLetters letters;

    AccountMails(LetterApi identity, AccountLetters letters) {
        this.identity = identity;
        this.letters = letters;
    }

    /** Nothing where identity keeps the letter no more: its link or code is good for nothing by now. */
    Written write(String messageId, AccountLetter subject) {
        try {
            return new Written.Mail(letters.letter(messageId, identity.letter(subject.letterId())));
        } catch (RemoteProblemException e) {
            if (ProblemCode.NOT_FOUND.code().equals(e.problem().code())) {
                return new Written.Nothing("letter-gone");
            }
            throw e;
        }
    }
}
