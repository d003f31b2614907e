package io.eata.identity.password;

import java.util.Locale;

/** What is wrong with a password that somebody would like to have. */
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    /** It is on the list of passwords that are known from breaches. */
    KNOWN,
    /** It is found in few guesses: words, names, dates, keys beside each other. */
    EASY,
    /** It contains the person's own login or name. */
    PERSONAL;

    /** End of the key of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
