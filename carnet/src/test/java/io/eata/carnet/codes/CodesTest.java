package io.eata.carnet.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    private static final byte[] SECRET = "a secret of thirty-two bytes, ok".getBytes(StandardCharsets.US_ASCII);

    private final TransactionCode code = TransactionCode.random(new SplittableRandom(42));

    @Test
    void transaction_codes_have_thirteen_characters_without_look_alikes() {
        assertThat(code.value()).hasSize(13).matches("[2-9A-HJKMNP-Z]+");
        assertThat(code).hasToString(code.value());
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        var typed = " " + code.value().substring(0, 4).toLowerCase(Locale.ROOT) + "-"
                + code.value().substring(4);
        assertThat(TransactionCode.parse(typed)).isEqualTo(new CodeReading.Read<>(code));
        assertThat(TransactionCode.parse(typed).found()).contains(code);
        assertThat(TransactionCode.of(typed)).isEqualTo(code);
    }

    @Test
    void says_why_a_text_is_no_code() {
        assertThat(problemOf(code.value().substring(1))).isEqualTo(CodeProblem.WRONG_LENGTH);
        assertThat(problemOf(code.value() + "2")).isEqualTo(CodeProblem.WRONG_LENGTH);
        assertThat(problemOf("")).isEqualTo(CodeProblem.WRONG_LENGTH);
        assertThat(problemOf(" ".repeat(200) + code)).isEqualTo(CodeProblem.WRONG_LENGTH);
        assertThat(problemOf("O" + code.value().substring(1))).isEqualTo(CodeProblem.UNKNOWN_CHARACTER);
        assertThat(problemOf("222222222222" + "3")).isEqualTo(CodeProblem.WRONG_CHECK_CHARACTER);
    }

    @Test
    void an_unreadable_code_is_not_repeated_in_the_failure() {
        assertThatThrownBy(() -> TransactionCode.of("2222222222223"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(CodeProblem.WRONG_CHECK_CHARACTER.meaning());
        assertThat(TransactionCode.parse("x").found()).isEmpty();
    }

    @Test
    void a_code_is_kept_in_one_form() {
        var lower = code.value().toLowerCase(Locale.ROOT);
        assertThatThrownBy(() -> new TransactionCode(lower)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void random_codes_differ_and_use_the_whole_alphabet() {
        var random = new SplittableRandom(7);
        var codes = IntStream.range(0, 1_000)
                .mapToObj(i -> TransactionCode.random(random).value())
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(1_000);
        assertThat(codes.stream().flatMapToInt(String::chars).distinct().count())
                .isEqualTo(31);
    }

    @Test
    void cancellation_and_verification_codes_follow_from_a_secret() {
        var cancellation = CancellationCode.derivedFrom(SECRET);
        assertThat(cancellation.value()).hasSize(8);
        assertThat(CancellationCode.derivedFrom(SECRET)).isEqualTo(cancellation);
        assertThat(CancellationCode.of(cancellation.toString())).isEqualTo(cancellation);
        var verification = VerificationCode.derivedFrom(SECRET);
        assertThat(verification.value()).hasSize(10);
        assertThat(VerificationCode.of(verification.toString())).isEqualTo(verification);
        var other = SECRET.clone();
        other[31]++;
        assertThat(CancellationCode.derivedFrom(other)).isNotEqualTo(cancellation);
        assertThat(VerificationCode.derivedFrom(other)).isNotEqualTo(verification);
    }

    @Test
    void refuses_secrets_that_are_too_short() {
        CancellationCode.derivedFrom(Arrays.copyOf(SECRET, 6));
        assertThatThrownBy(() -> CancellationCode.derivedFrom(Arrays.copyOf(SECRET, 5)))
                .isInstanceOf(IllegalArgumentException.class);
        VerificationCode.derivedFrom(Arrays.copyOf(SECRET, 8));
        assertThatThrownBy(() -> VerificationCode.derivedFrom(Arrays.copyOf(SECRET, 7)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"CHTA00000133, CHTA00000133", "ch/ta-0000 0133, CHTA00000133", "DE 1234, DE1234"})
    void carnet_numbers_are_compared_in_normal_form(String written, String normal) {
        assertThat(CarnetNumber.of(written).value()).isEqualTo(normal);
        assertThat(CarnetNumber.of(written)).isEqualByComparingTo(new CarnetNumber(normal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CH", "CH123", "1CTA0000", "CHTA_00001", "CH123456789012345678901", "CHÄ12345"})
    void refuses_what_is_no_carnet_number(String written) {
        assertThat(CarnetNumber.parse(written)).isEqualTo(new CodeReading.Unreadable<>(CodeProblem.WRONG_FORM));
        assertThatThrownBy(() -> new CarnetNumber(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bounds_the_text_of_a_carnet_number() {
        assertThat(CarnetNumber.parse(" ".repeat(101)))
                .isEqualTo(new CodeReading.Unreadable<>(CodeProblem.WRONG_LENGTH));
    }

    @Test
    void a_qr_holds_the_carnet_and_the_code_and_nothing_else() {
        var qr = new CarnetQr(883, code);
        assertThat(qr.payload()).isEqualTo("EATA1:883:" + code);
        assertThat(CarnetQr.parse(qr.payload())).isEqualTo(new CodeReading.Read<>(qr));
        assertThat(CarnetQr.parse("\n eata1:883:" + code.value().toLowerCase(Locale.ROOT) + " "))
                .isEqualTo(new CodeReading.Read<>(qr));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "EATA1", "EATA1:883", "EATA2:883:X", "EATA1:0:X", "EATA1:-1:X", "EATA1:9999999999999999999:X"
            })
    void refuses_what_is_no_qr_of_a_declaration(String text) {
        assertThat(CarnetQr.parse(text)).isEqualTo(new CodeReading.Unreadable<>(CodeProblem.WRONG_FORM));
    }

    @Test
    void refuses_a_qr_with_a_damaged_code_or_a_carnet_that_cannot_be() {
        assertThat(CarnetQr.parse("EATA1:883:2222222222223"))
                .isEqualTo(new CodeReading.Unreadable<>(CodeProblem.WRONG_CHECK_CHARACTER));
        assertThat(CarnetQr.parse("x".repeat(201))).isEqualTo(new CodeReading.Unreadable<>(CodeProblem.WRONG_LENGTH));
        assertThatThrownBy(() -> new CarnetQr(0, code)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CodeProblem problemOf(String text) {
        return switch (TransactionCode.parse(text)) {
            case CodeReading.Unreadable<TransactionCode>(var problem) -> problem;
            case CodeReading.Read<TransactionCode>(var read) -> throw new AssertionError("read " + read);
        };
    }
}
