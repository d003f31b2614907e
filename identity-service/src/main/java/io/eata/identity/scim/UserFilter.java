package io.eata.identity.scim;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import io.eata.identity.account.Account;
import io.eata.identity.scim.DirectoryUsers.Sought;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters that directories ask with: {@code eq} of what tells people apart, joined by {@code and}. */
final class UserFilter {

    private static final int LONGEST = 1_000;
    private static final int MOST = 10;

    private UserFilter() {}

    /** @throws BadRequestException {@code invalidFilter} for anything else */
    static Sought of(@Nullable String written) throws BadRequestException {
        if (written == null || written.isBlank()) {
            return Sought.ALL;
        }
        if (written.length() > LONGEST) {
            throw BadRequestException.invalidFilter("a filter has at most " + LONGEST + " characters");
        }
        return of(Filter.fromString(written));
    }

    private static Sought of(Filter filter) throws BadRequestException {
        if (filter.getFilterType() == FilterType.AND) {
            var parts = filter.getCombinedFilters();
            if (parts == null || parts.size() > MOST) {
                throw BadRequestException.invalidFilter("a filter joins at most " + MOST + " parts");
            }
            var sought = Sought.ALL;
            for (var part : parts) {
                sought = sought.and(of(part));
            }
            return sought;
        }
        var path = filter.getAttributePath();
        var value = filter.getComparisonValue();
        if (filter.getFilterType() != FilterType.EQUAL || path == null || value == null) {
            throw BadRequestException.invalidFilter("only eq and and are understood");
        }
        var text = value.asText();
        return switch (path.toString().toLowerCase(Locale.ROOT)) {
            case "username", "emails", "emails.value" ->
                new Sought(Account.canonical(text), null, null, null, null, false);
            case "externalid" -> new Sought(null, text, null, null, null, false);
            case "active" -> new Sought(null, null, Boolean.valueOf(text), null, null, false);
            case "id" -> id(text);
            default ->
                throw BadRequestException.invalidFilter(
                        "one may ask for userName, emails.value, externalId, active and id, not for " + path);
        };
    }

    private static Sought id(String text) {
        try {
            return new Sought(null, null, null, UUID.fromString(text), null, false);
        } catch (IllegalArgumentException e) {
            return Sought.NOBODY;
        }
    }
}
