package io.eata.portal.readiness.web;

import io.eata.portal.readiness.NoticeKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A notice to ICC and the WCO, in English, which both read. The sentence of the confirmation is the one that the Administrative
 * Committee of the conventions has approved, and stands as it does there.
 */
record NoticeText(String subject, String body) {

    static final String ICC = "wcf-ata@iccwbo.org";
    static final String WCO = "facilitation@wcoomd.org";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static NoticeText of(NoticeKind kind, String country, LocalDate date) {
        var name = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
        var day = DAY.format(date);
        return switch (kind) {
            case PROVISIONAL ->
                new NoticeText(
                        "eATA: provisional digital date of " + name,
                        """
                        To ICC and the WCO

                        The customs administration of %s intends to process all ATA carnets digitally, by the eATA carnet \
                        system as deployed by the International Chamber of Commerce, as from %s.

                        This date is provisional. We will confirm it at least three months ahead.
                        """
                                .formatted(name, day));
            case CONFIRMATION ->
                new NoticeText(
                        "eATA: confirmation of the digital date of " + name,
                        """
                        To ICC and the WCO

                        The customs administration of %s confirms its digital date.

                        “All formalities necessary for implementing the provisions of the Istanbul Convention shall be carried \
                        out by using the digital eATA carnet system as deployed by the International Chamber of Commerce as from \
                        %s. Paper ATA carnets may be used only in cases where eATA carnets cannot be issued.”
                        """
                                .formatted(name, day));
        };
    }

    /** An address that opens the notice in a mail program. */
    String mail() {
        return "mailto:" + ICC + "," + WCO + "?subject=" + encoded(subject) + "&body="
                + encoded(body.replace("\n", "\r\n"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
