package io.eata.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be printed of a carnet. */
public enum PaperForm {
    COVER,
    GENERAL_LIST,
    /** Every voucher with the list on its back, and the counterfoils. */
    VOUCHERS,
    /** The whole booklet: cover, list, counterfoils, vouchers. */
    WHOLE;

    /** Name in addresses and file names, e.g. {@code general-list}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form of that name, if there is one. */
    public static Optional<PaperForm> of(String code) {
        return Stream.of(values()).filter(form -> form.code().equals(code)).findFirst();
    }
}
