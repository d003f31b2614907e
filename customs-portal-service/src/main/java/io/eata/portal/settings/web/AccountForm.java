package io.eata.portal.settings.web;

import io.eata.contracts.identity.AccountView;
import io.eata.contracts.identity.EditAccount;
import io.eata.contracts.identity.NewAccount;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as it is typed; what is wrong with it is for identity to say. */
record AccountForm(
        @Nullable String login,
        @Nullable String name,
        @Nullable String locale,
        @Nullable List<String> roles,
        @Nullable String region,
        @Nullable String office) {

    AccountForm {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    /** An officer, whose language is that of whoever invites. */
    static AccountForm fresh(String language) {
        return new AccountForm("", "", language, List.of("OFFICER"), "", "");
    }

    static AccountForm of(AccountView account) {
        return new AccountForm(
                account.login(), account.name(), account.locale(), account.roles(), account.region(), account.office());
    }

    public boolean has(String role) {
        return roles != null && roles.contains(role);
    }

    NewAccount invitation() {
        return new NewAccount(
                typed(login), typed(name), typed(locale), new LinkedHashSet<>(chosen()), none(region), none(office));
    }

    EditAccount change() {
        return new EditAccount(
                typed(login), typed(name), typed(locale), new LinkedHashSet<>(chosen()), none(region), none(office));
    }

    private List<String> chosen() {
        return roles == null ? List.of() : roles;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String none(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
