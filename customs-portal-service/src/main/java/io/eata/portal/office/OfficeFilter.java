package io.eata.portal.office;

import org.jspecify.annotations.Nullable;

/**
 * Which offices of a list are shown; null for all.
 *
 * @param text part of name, code, city or UN/LOCODE
 * @param region its name
 */
public record OfficeFilter(
        @Nullable String text,
        @Nullable String region,
        @Nullable OfficeKind kind,
        @Nullable Boolean active) {

    public static final OfficeFilter NONE = new OfficeFilter(null, null, null, null);
}
