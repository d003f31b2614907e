package io.eata.identity.account;

import io.eata.contracts.identity.LetterKind;
import io.eata.identity.letter.Letter;
import io.eata.identity.letter.Letters;
import io.eata.identity.letter.Recipient;
import io.eata.identity.link.Links;
import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import org.springframework.stereotype.Component;

/** Asks people by mail to take up their account. The last letter's link overtakes those before. */
@Component
public class Invitations {

    private final Links links;
    private final Letters letters;

    Invitations(Links links, Letters letters) {
        this.links = links;
        this.letters = letters;
    }

    /** Invites the person of a pending account; officers have two weeks for it, those who may do more five days. */
    public void send(Account account) {
        var organisation = account.organisation().type();
        var officer = organisation != OrganisationType.CUSTOMS || account.has(Role.OFFICER);
        send(account, officer ? Links.Kind.INVITATION : Links.Kind.ADMINISTRATORS_INVITATION, letter(organisation));
    }

    /** Asks whoever registered to show that the address is theirs. */
    public void verify(Account account) {
        send(account, Links.Kind.VERIFY_EMAIL, LetterKind.VERIFY_EMAIL);
    }

    /** The same letter as the last one, with a fresh link. */
    public void again(Account account) {
        if (links.last(account.id()).filter(Links.Kind.VERIFY_EMAIL::equals).isPresent()) {
            verify(account);
        } else {
            send(account);
        }
    }

    private void send(Account account, Links.Kind link, LetterKind letter) {
        letters.send(new Letter(
                letter, Recipient.of(account), account.organisation().name(), links.issue(link, account.id())));
    }

    private static LetterKind letter(OrganisationType type) {
        return switch (type) {
            case COMPANY -> LetterKind.INVITATION_COMPANY;
            case ASSOCIATION -> LetterKind.INVITATION_ASSOCIATION;
            case CUSTOMS, ICC, PLATFORM -> LetterKind.INVITATION_CUSTOMS;
        };
    }
}
