package io.eata.contracts.directory;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An association as the directory shows it; the fields are those of {@link EditAssociation}.
 *
 * @param code as it stands on carnets, such as {@code CH-ALLIANCE}
 */
public record ListedAssociation(
        String code,
        AssociationKind kind,
        String name,
        String country,
        @Nullable String guaranteedBy,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        List<String> languages) {

    /** How a code is written. */
    public static final String CODE = "[A-Z]{2}-[A-Z0-9]{1,30}";

    public ListedAssociation {
        languages = List.copyOf(languages);
    }
}
