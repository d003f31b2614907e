package io.eata.portal.office.web;

import static io.eata.portal.office.OfficeEntry.typed;

import io.eata.portal.office.OfficeEntry;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form of an office as it was sent. */
record OfficeForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String region,
        @Nullable String zone,
        @Nullable String address,
        @Nullable String zip,
        @Nullable String city,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String hours,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String unlocode,
        @Nullable List<String> kinds,
        @Nullable Integer version) {

    static OfficeForm of(MultiValueMap<String, String> sent) {
        var kinds = sent.get("kinds");
        return new OfficeForm(
                sent.getFirst("code"),
                sent.getFirst("name"),
                sent.getFirst("region"),
                sent.getFirst("zone"),
                sent.getFirst("address"),
                sent.getFirst("zip"),
                sent.getFirst("city"),
                sent.getFirst("phone"),
                sent.getFirst("email"),
                sent.getFirst("hours"),
                sent.getFirst("latitude"),
                sent.getFirst("longitude"),
                sent.getFirst("unlocode"),
                kinds == null ? List.of() : kinds,
                version(sent.getFirst("version")));
    }

    /** A comma as decimal mark and small letters in a UN/LOCODE are put right; everything else is kept as it was typed. */
    OfficeEntry entry() {
        return new OfficeEntry(
                typed(code),
                typed(name),
                typed(region),
                typed(zone),
                typed(address).replace("\r\n", "\n"),
                typed(zip),
                typed(city),
                typed(phone),
                typed(email),
                typed(hours).replace("\r\n", "\n"),
                typed(latitude).replace(',', '.'),
                typed(longitude).replace(',', '.'),
                typed(unlocode).replace(" ", "").toUpperCase(Locale.ROOT),
                kinds == null ? List.of() : kinds);
    }

    int expected() {
        return version == null ? 0 : version;
    }

    private static @Nullable Integer version(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }
}
