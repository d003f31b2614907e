package io.eata.portal.office.web;

import io.eata.contracts.Limits;
import io.eata.portal.office.OfficeFilter;
import io.eata.portal.office.OfficeKind;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of the list of offices as they stand in the address; one that cannot be read is passed over. */
final class AskedOffices {

    private AskedOffices() {}

    static OfficeFilter filter(Map<String, String> asked) {
        return new OfficeFilter(
                text(asked, "text"),
                text(asked, "region"),
                Stream.of(OfficeKind.values())
                        .filter(kind -> kind.name().equals(asked.get("kind")))
                        .findFirst()
                        .orElse(null),
                active(asked.get("active")));
    }

    static @Nullable String after(Map<String, String> asked) {
        return text(asked, "after");
    }

    static @Nullable Boolean active(@Nullable String asked) {
        return "yes".equals(asked) ? Boolean.TRUE : "no".equals(asked) ? Boolean.FALSE : null;
    }

    static @Nullable String text(Map<String, String> asked, String name) {
        var value = asked.get(name);
        return value == null || value.isBlank() || value.length() > Limits.SHORT_TEXT ? null : value.strip();
    }
}
