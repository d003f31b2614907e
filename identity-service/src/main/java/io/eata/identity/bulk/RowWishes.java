package io.eata.identity.bulk;

import io.eata.contracts.identity.AccountRow;
import io.eata.contracts.identity.EditAccount;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountWish;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Role;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a row wants an account to be, by the very bounds that a form has. */
@Component
class RowWishes {

    private final Validator validator;

    RowWishes(Validator validator) {
        this.validator = validator;
    }

    /**
     * Over what the account is.
     *
     * @throws ConstraintViolationException if a text breaks a bound
     * @throws ProblemException if there is no such role
     */
    AccountWish over(Account before, AccountRow row) {
        var roles = new TreeSet<String>();
        before.roles().forEach(role -> roles.add(role.name()));
        return checked(new EditAccount(
                before.login(),
                or(row.name(), before.name()),
                or(row.locale(), before.locale()),
                chosen(roles, row),
                orNone(row.region(), before.region()),
                orNone(row.office(), before.office())));
    }

    /**
     * A new account.
     *
     * @param locale of whoever makes it
     * @throws ConstraintViolationException if a text breaks a bound
     * @throws ProblemException if there is no such role
     */
    AccountWish fresh(AccountRow row, String locale) {
        return checked(new EditAccount(
                Account.canonical(row.login()),
                or(row.name(), ""),
                or(row.locale(), locale),
                chosen(new TreeSet<>(), row),
                row.region(),
                row.office()));
    }

    private static Set<String> chosen(Set<String> roles, AccountRow row) {
        row.roles().forEach((role, has) -> {
            if (has) {
                roles.add(role);
            } else {
                roles.remove(role);
            }
        });
        return roles;
    }

    private AccountWish checked(EditAccount wish) {
        var broken = validator.validate(wish);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        return new AccountWish(
                wish.login(),
                wish.name(),
                wish.locale(),
                wish.roles().stream().map(RowWishes::role).collect(Collectors.toSet()),
                wish.region(),
                wish.office());
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("roles", "Enum", "is no role"));
    }

    private static String or(@Nullable String said, String otherwise) {
        return said == null || said.isBlank() ? otherwise : said.strip();
    }

    private static @Nullable String orNone(@Nullable String said, @Nullable String otherwise) {
        return said == null || said.isBlank() ? otherwise : said.strip();
    }
}
