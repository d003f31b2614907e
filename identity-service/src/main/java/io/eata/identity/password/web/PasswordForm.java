package io.eata.identity.password.web;

import io.eata.identity.account.Account;
import io.eata.identity.password.Passwords;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A password typed twice.
 *
 * @param password what it shall be
 * @param repeat the same again
 */
record PasswordForm(@Nullable String password, @Nullable String repeat) {

    /** What is to be corrected, in words, by field; empty if it is good. */
    public Map<String, String> faults(Account account, Passwords passwords, MessageSource words, Locale locale) {
        var faults = new LinkedHashMap<String, String>();
        passwords
                .check(account, text())
                .ifPresent(fault ->
                        faults.put("password", words.getMessage("password.fault." + fault.key(), null, locale)));
        if (faults.isEmpty() && !text().equals(repeat)) {
            faults.put("repeat", words.getMessage("password.fault.repeat", null, locale));
        }
        return faults;
    }

    /** The password as typed. */
    public String text() {
        return password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
