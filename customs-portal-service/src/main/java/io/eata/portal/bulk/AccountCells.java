package io.eata.portal.bulk;

import io.eata.contracts.identity.AccountRow;
import io.eata.contracts.identity.AccountView;
import io.eata.platform.security.Role;
import io.eata.platform.webdesign.PageDesign;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accounts as rows of a spreadsheet. Offices and languages are chosen by a label that begins with their code. */
final class AccountCells {

    static final List<Role> ROLES = List.of(Role.OFFICER, Role.CONTROLLER, Role.REGIONAL_MANAGER, Role.ADMIN);
    private static final String BETWEEN = " · ";

    private AccountCells() {}

    /** What is chosen for a code. */
    static String label(String code, String name) {
        return code + BETWEEN + name;
    }

    /** The code of what was chosen or typed. */
    static String code(String cell) {
        int end = cell.indexOf(BETWEEN);
        return (end < 0 ? cell : cell.substring(0, end)).strip();
    }

    static List<String> languages() {
        return PageDesign.LANGUAGES.stream().map(AccountCells::language).toList();
    }

    /** The one form of an address, in which identity compares it. */
    static Map<String, String> plain(Map<String, String> cells) {
        var plain = new HashMap<>(cells);
        plain.computeIfPresent("email", (field, typed) -> typed.strip().toLowerCase(Locale.ROOT));
        return plain;
    }

    /** A row with an address and a known action. */
    static AccountRow row(Map<String, String> cells) {
        var roles = new HashMap<String, Boolean>();
        for (var role : ROLES) {
            var has = answer(cells, role.name());
            if (has != null) {
                roles.put(role.name(), has);
            }
        }
        return new AccountRow(
                AccountRow.Action.valueOf(RowAction.of(cells).orElseThrow().name()),
                cut(cells.getOrDefault("email", "")),
                text(cells.get("name")),
                text(code(cells.getOrDefault("locale", ""))),
                roles,
                text(cells.get("region")),
                text(code(cells.getOrDefault("office", ""))),
                answer(cells, "active"));
    }

    /** @param offices names by code */
    static Map<String, String> of(AccountView account, Map<String, String> offices) {
        var cells = new HashMap<String, String>();
        cells.put("action", RowAction.UPDATE.name());
        cells.put("email", account.login());
        cells.put("name", account.name());
        ROLES.forEach(role -> cells.put(role.name(), account.roles().contains(role.name()) ? "YES" : "NO"));
        var region = account.region();
        cells.put("region", region == null ? "" : region);
        var office = account.office();
        var name = office == null ? null : offices.get(office);
        cells.put("office", office == null ? "" : name == null ? office : label(office, name));
        cells.put("locale", language(account.locale()));
        cells.put("active", "DISABLED".equals(account.state()) ? "NO" : "YES");
        return cells;
    }

    private static String language(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return label(tag, locale.getDisplayName(locale));
    }

    private static @Nullable Boolean answer(Map<String, String> cells, String field) {
        return switch (cells.getOrDefault(field, "")) {
            case "YES" -> Boolean.TRUE;
            case "NO" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable String text(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : cut(cell.strip());
    }

    private static String cut(String text) {
        return text.length() <= AccountRow.TEXT ? text : text.substring(0, AccountRow.TEXT);
    }
}
