package io.eata.paper;

import io.eata.contracts.core.PrepareTravel;
import org.jspecify.annotations.Nullable;

/**
 * What the holder declared of the way: boxes D, E and F of a voucher. Texts are empty where nothing was declared.
 *
 * @param transport means of transport, in a word of the form's language
 * @param declarant in whose name the declaration was made
 */
public record Journey(String transport, String packaging, String placeOfUse, String destination, String declarant) {

    static final Journey UNKNOWN = new Journey("", "", "", "", "");

    /** What a travel's plan says. */
    public static Journey of(PrepareTravel plan) {
        return new Journey(
                plan.transport() == null ? "" : plan.transport().name(),
                text(plan.packaging()),
                text(plan.placeOfUse()),
                plan.to(),
                text(plan.declarant()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
