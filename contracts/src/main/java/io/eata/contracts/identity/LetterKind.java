package io.eata.contracts.identity;

/** What identity writes to people about their accounts. */
public enum LetterKind {

    /** A customs administration has made an account; its person sets a password by the link. */
    INVITATION_CUSTOMS(Matter.LINK),

    /** An association has made an account; its person sets a password by the link. */
    INVITATION_ASSOCIATION(Matter.LINK),

    /** A company's manager asks somebody to act for the company. */
    INVITATION_COMPANY(Matter.LINK),

    /** Whoever registered or changed the address shows by the link that mail to it is read. */
    VERIFY_EMAIL(Matter.LINK),

    /** Somebody registered with an address that has an account already: told to the address alone, never on the page. */
    ALREADY_REGISTERED(Matter.NOTICE),

    /** A forgotten password, asked for on the login page. Nothing is sent to an address without an account. */
    RESET_PASSWORD(Matter.LINK),

    /** An administrator has asked for a new password. */
    RESET_BY_ADMINISTRATOR(Matter.LINK),

    PASSWORD_CHANGED(Matter.NOTICE),

    /** A way to prove who one is was added. */
    FACTOR_ADDED(Matter.FACTOR),

    FACTOR_REMOVED(Matter.FACTOR),

    /** The code shows that mail to a second address is read, before it counts as a factor. */
    VERIFY_SECOND_EMAIL(Matter.CODE),

    /** The second step of a login. */
    SECOND_EMAIL_CODE(Matter.CODE),

    /** Somebody has logged in from a device that the account has not used before. */
    NEW_SIGN_IN(Matter.NOTICE),

    /** Said to the address that the account had before. */
    EMAIL_CHANGED(Matter.NOTICE),

    ACCOUNT_DISABLED(Matter.NOTICE),

    /** The person's data was erased; the last letter. */
    ACCOUNT_ERASED(Matter.NOTICE);

    private final Matter matter;

    LetterKind(Matter matter) {
        this.matter = matter;
    }

    /** What a letter of this kind is there to carry. */
    public Matter matter() {
        return matter;
    }

    /** Whether it makes no sense without the organisation on whose behalf it is written. */
    public boolean needsOrganisation() {
        return switch (this) {
            case INVITATION_CUSTOMS, INVITATION_ASSOCIATION, INVITATION_COMPANY, RESET_BY_ADMINISTRATOR -> true;
            case VERIFY_EMAIL,
                    ALREADY_REGISTERED,
                    RESET_PASSWORD,
                    PASSWORD_CHANGED,
                    FACTOR_ADDED,
                    FACTOR_REMOVED,
                    VERIFY_SECOND_EMAIL,
                    SECOND_EMAIL_CODE,
                    NEW_SIGN_IN,
                    EMAIL_CHANGED,
                    ACCOUNT_DISABLED,
                    ACCOUNT_ERASED -> false;
        };
    }

    /** What a letter carries besides words. */
    public enum Matter {
        LINK,
        CODE,
        FACTOR,
        NOTICE
    }
}
