package io.eata.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.NotificationContact;
import io.eata.notification.Samples;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CarnetLettersTest {

    private final Stationery stationery = new Stationery();
    private final CarnetLetters writer = new CarnetLetters(stationery);

    @Test
    void writes_the_same_in_words_and_in_html() {
        var letter = writer.receipt(
                "<id@test>", Samples.contact(7, Samples.ADDRESS), Samples.receipt(7, 3, Samples.CANCELLATION_CODE));

        assertThat(letter.text())
                .contains(Samples.VERIFICATION_CODE, Samples.CANCELLATION_CODE, "1-4,7", "December 24, 2026")
                .doesNotContain("[(", "??");
        assertThat(letter.html())
                .contains(Samples.VERIFICATION_CODE, Samples.CANCELLATION_CODE, "1-4,7", "December 24, 2026")
                .doesNotContain("th:text", "??");
    }

    @Test
    void says_what_to_do_where_no_code_can_cancel() {
        var letter = writer.receipt("<id@test>", Samples.contact(7, Samples.ADDRESS), Samples.receipt(7, 3, null));

        assertThat(letter.text()).contains("cannot be cancelled by a code").doesNotContain("Cancellation code");
        assertThat(letter.html()).contains("cannot be cancelled by a code").doesNotContain("Cancellation code");
    }

    @Test
    void lets_no_name_become_html() {
        var mallory = new NotificationContact(7, "CHTA7", "<img src=x onerror=alert(1)>", Samples.ADDRESS, "en");

        var letter = writer.receipt("<id@test>", mallory, Samples.receipt(7, 3, null));

        assertThat(letter.html()).contains("&lt;img").doesNotContain("<img");
    }

    @Test
    void asks_for_another_signature_under_an_amended_carnet() {
        var letter = writer.amendment(
                "<id@test>", Samples.contact(7, Samples.ADDRESS), OffsetDateTime.parse("2026-11-22T08:15:00Z"));

        assertThat(letter.subject()).isEqualTo("Carnet CHTA7 was amended: please sign it again");
        assertThat(letter.text())
                .contains(Samples.HOLDER, "CHTA7", "08:15 (UTC)", "sign it", "withdrawn")
                .doesNotContain("[(", "??");
        assertThat(letter.html()).contains("CHTA7", "08:15 (UTC)", "sign it").doesNotContain("th:text", "??");
    }

    @Test
    void writes_english_to_whom_it_cannot_write_otherwise() {
        var nobody = new NotificationContact(7, "CHTA7", Samples.HOLDER, Samples.ADDRESS, "tlh");

        var letter = writer.cancellation(
                "<id@test>",
                nobody,
                Samples.receipt(7, 3, null),
                OffsetDateTime.parse("2026-11-22T08:15:00Z"),
                "GB GB000060");

        assertThat(letter.language()).isEqualTo("en");
        assertThat(letter.text()).contains("08:15 (UTC)", "GB GB000060", "It counts as never done");
    }

    @ParameterizedTest
    @CsvSource({
        "en, ltr, Customs have committed", "fr, ltr, La douane a effectué", "de-CH, ltr, Der Zoll hat",
        "es, ltr, La aduana ha realizado", "zh-Hans, ltr, 海关已", "ar, rtl, أتمّت الجمارك"
    })
    void writes_in_the_language_of_the_holder(String language, String direction, String words) {
        var holder = new NotificationContact(7, "CHTA7", Samples.HOLDER, Samples.ADDRESS, language);

        var letter = writer.receipt("<id@test>", holder, Samples.receipt(7, 3, Samples.CANCELLATION_CODE));

        assertThat(letter.text()).contains(words, Samples.CANCELLATION_CODE);
        assertThat(letter.html()).contains(words, "dir=\"" + direction + "\"").doesNotContain(" th:", "??");
        assertThat(language).startsWith(letter.language());
    }

    @ParameterizedTest
    @EnumSource(TransactionType.class)
    void has_a_name_for_every_type_of_transaction(TransactionType type) {
        assertThat(stationery.words("type." + type, Locale.ENGLISH)).isNotBlank();
    }
}
