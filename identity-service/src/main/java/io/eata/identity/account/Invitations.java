package io.eata.identity.account;

import io.eata.contracts.identity.LetterKind;
import io.eata.identity.letter.Letter;
import io.eata.identity.letter.Letters;
import io.eata.identity.letter.Recipient;
import io.eata.identity.link.Links;
import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks people by mail to take up their account. The last letter's link overtakes those before. */
@Component
public class Invitations {

    private static final Set<Role> ADMINISTRATORS =
            Set.of(Role.ADMIN, Role.REGIONAL_MANAGER, Role.ASSOCIATION_ADMIN, Role.ICC_OPERATIONS);

    private final Links links;
    private final Letters letters;

    Invitations(Links links, Letters letters) {
        this.links = links;
        this.letters = letters;
    }

    /** Invites the person of a pending account, who has two weeks for it, or five days if it looks after other accounts. */
    public void send(Account account) {
        var administers = account.roles().stream().anyMatch(ADMINISTRATORS::contains);
        send(
                account,
                administers ? Links.Kind.ADMINISTRATORS_INVITATION : Links.Kind.INVITATION,
                letter(account.organisation().type()));
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
