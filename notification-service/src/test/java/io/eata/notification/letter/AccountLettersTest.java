package io.eata.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.identity.LetterKind;
import io.eata.contracts.identity.OpenedLetter;
import io.eata.notification.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccountLettersTest {

    private final AccountLetters letters = new AccountLetters(new Stationery());

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void says_everything_in_words_and_in_html(LetterKind kind, String language) {
        var letter = letters.letter("<id@test>", Samples.letter(kind, language));

        assertThat(letter.language()).isEqualTo(language);
        assertThat(letter.subject()).isNotBlank().doesNotContain("{", "??", "null");
        for (var text : List.of(letter.text(), letter.html())) {
            assertThat(text).doesNotContain("??", "[(", "[#", " th:", "{0}", "null");
            switch (kind.matter()) {
                case LINK -> assertThat(text).contains(Samples.LINK).contains("2026");
                case CODE -> assertThat(text).contains(Samples.LETTER_CODE).contains("2026");
                case FACTOR, NOTICE ->
                    assertThat(text).doesNotContain(Samples.LINK).contains("2026");
            }
            assertThat(text.contains(Samples.ORGANISATION)).isEqualTo(kind.needsOrganisation());
        }
        assertThat(letter.html()).contains("dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"");
    }

    @Test
    void says_who_wrote_why_how_long_and_what_to_do_if_it_was_not_asked_for() {
        var letter = letters.letter("<id@test>", Samples.letter(LetterKind.INVITATION_CUSTOMS, "en"));

        assertThat(letter.subject()).isEqualTo(Samples.ORGANISATION + ": your account on the eATA platform");
        for (var text : List.of(letter.text(), letter.html())) {
            assertThat(text)
                    .contains(
                            "Dear A. Keller,",
                            Samples.ORGANISATION + " has set up an account for you",
                            "until December 6, 2026, 08:15 UTC",
                            "If you did not expect this",
                            "Do nothing",
                            "because an administrator of this organisation has entered your address",
                            "written by the eATA platform on behalf of " + Samples.ORGANISATION);
        }
    }

    @Test
    void loads_nothing_from_afar() {
        for (var kind : LetterKind.values()) {
            assertThat(letters.letter("<id@test>", Samples.letter(kind, "en")).html())
                    .doesNotContain("<img", "<script", "<link", "src=", "url(");
        }
    }

    @Test
    void makes_nothing_of_a_name_but_a_name() {
        var letter = letters.letter(
                "<id@test>",
                named("Prize at https://evil.example\r\nBcc: all@evil.example", "<b>Evil</b> www.evil.example"));

        assertThat(letter.subject()).doesNotContain("\r", "\n");
        assertThat(letter.html()).contains("&lt;b&gt;").doesNotContain("<b>");
        for (var text : List.of(letter.subject(), letter.text(), letter.html())) {
            assertThat(text).doesNotContain("evil.example", "https://evil", "all@evil");
        }
    }

    @Test
    void greets_nobody_by_a_name_that_is_not_known() {
        var letter = letters.letter("<id@test>", named(null, Samples.ORGANISATION));

        assertThat(letter.text()).startsWith("Good day,");
        assertThat(letter.html()).contains("Good day,");
    }

    private static OpenedLetter named(@Nullable String name, String organisation) {
        var it = Samples.letter(LetterKind.INVITATION_COMPANY, "en");
        return new OpenedLetter(
                it.id(),
                it.kind(),
                it.to(),
                it.language(),
                name,
                organisation,
                it.link(),
                it.code(),
                it.factor(),
                it.device(),
                it.at(),
                it.goodUntil());
    }

    static Stream<Arguments> everyKindInEveryLanguage() {
        return Arrays.stream(LetterKind.values())
                .flatMap(kind -> Stream.of("en", "fr", "de", "es", "zh", "ar").map(it -> Arguments.of(kind, it)));
    }
}
