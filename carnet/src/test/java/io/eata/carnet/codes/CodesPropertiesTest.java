package io.eata.carnet.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** No slip of the pen or finger turns one code into another. */
class CodesPropertiesTest {

    @Property
    void a_random_code_reads_as_itself(@ForAll long seed) {
        var code = TransactionCode.random(new SplittableRandom(seed));
        assertThat(TransactionCode.parse(code.value())).isEqualTo(new CodeReading.Read<>(code));
    }

    @Property
    void one_wrong_character_is_found(
            @ForAll long seed, @ForAll @IntRange(max = 12) int place, @ForAll @IntRange(max = 30) int other) {
        var code = TransactionCode.random(new SplittableRandom(seed)).value();
        var wrong = new StringBuilder(code);
        wrong.setCharAt(place, CheckedCode.ALPHABET.charAt(other));
        if (!wrong.toString().equals(code)) {
            assertThat(TransactionCode.parse(wrong.toString()))
                    .isEqualTo(new CodeReading.Unreadable<>(CodeProblem.WRONG_CHECK_CHARACTER));
        }
    }

    @Property
    void two_swapped_characters_are_found(
            @ForAll long seed, @ForAll @IntRange(max = 12) int a, @ForAll @IntRange(max = 12) int b) {
        var code = TransactionCode.random(new SplittableRandom(seed)).value();
        var swapped = new StringBuilder(code);
        swapped.setCharAt(a, code.charAt(b));
        swapped.setCharAt(b, code.charAt(a));
        if (!swapped.toString().equals(code)) {
            assertThat(TransactionCode.parse(swapped.toString()))
                    .isEqualTo(new CodeReading.Unreadable<>(CodeProblem.WRONG_CHECK_CHARACTER));
        }
    }

    @Property
    void short_codes_are_as_careful(
            @ForAll long seed, @ForAll @IntRange(max = 7) int place, @ForAll @IntRange(max = 30) int other) {
        var secret = new byte[16];
        new SplittableRandom(seed).nextBytes(secret);
        var code = CancellationCode.derivedFrom(secret).value();
        var wrong = new StringBuilder(code);
        wrong.setCharAt(place, CheckedCode.ALPHABET.charAt(other));
        assertThat(CancellationCode.parse(wrong.toString()).found().isPresent())
                .isEqualTo(wrong.toString().equals(code));
    }

    @Property
    void no_text_breaks_the_readers(@ForAll @StringLength(max = 250) String text) {
        assertThat(TransactionCode.parse(text)).isNotNull();
        assertThat(CarnetQr.parse(text)).isNotNull();
        assertThat(CarnetQr.parse("EATA1:1:" + text)).isNotNull();
        CarnetNumber.parse(text)
                .found()
                .ifPresent(number -> assertThat(CarnetNumber.of(number.value())).isEqualTo(number));
    }
}
