package io.eata.carnet.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.eata.carnet.items.Selection;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people type and scan, with characters changed, dropped, doubled and put in: each reader says what is wrong and never fails.
 */
class MutatedInputTest {

    private static final int MUTATIONS = Integer.getInteger("eata.mutations", 5_000);
    private static final String ALPHABET = "0123456789ABCXYZabc ,;-–/:?&=%\0\n\t\u00a0\u0660\u202e\ud83d\ud800é";

    static Stream<Arguments> readers() {
        return Stream.of(
                Arguments.of("selection", "1,3,5-20; 40-60", reading(Selection::parse)),
                Arguments.of("selection", "1-999999999", reading(Selection::parse)),
                Arguments.of("carnet number", "CH/ZH-2027/00123", reading(CarnetNumber::parse)),
                Arguments.of(
                        "transaction code",
                        TransactionCode.random(new Random(1)).toString(),
                        reading(TransactionCode::parse)),
                Arguments.of(
                        "cancellation code",
                        CancellationCode.derivedFrom(new byte[32]).toString(),
                        reading(CancellationCode::parse)),
                Arguments.of(
                        "QR",
                        new CarnetQr(883, TransactionCode.random(new Random(1))).toString(),
                        reading(CarnetQr::parse)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void is_read_or_refused_and_never_fails(String kind, String valid, Consumer<String> reader) {
        var random = new Random(kind.hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            String mutated = mutate(valid, random);
            assertThatCode(() -> reader.accept(mutated))
                    .as("%s of %s", kind, escaped(mutated))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void is_not_read_for_long_however_long_it_is(String kind, String valid, Consumer<String> reader) {
        var text = valid.repeat(50_000);
        long before = System.nanoTime();
        reader.accept(text);
        assertThat(System.nanoTime() - before).as(kind).isLessThan(5_000_000_000L);
    }

    private static Consumer<String> reading(Consumer<String> reader) {
        return reader;
    }

    private static String mutate(String valid, Random random) {
        var text = new StringBuilder(valid);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = text.isEmpty() ? 0 : random.nextInt(text.length());
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(text.isEmpty() ? 1 : 5)) {
                case 0 -> text.insert(at, other);
                case 1 -> text.setCharAt(at, other);
                case 2 -> text.deleteCharAt(at);
                case 3 -> text.insert(at, text.substring(at));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }

    private static List<String> escaped(String text) {
        return text.chars().mapToObj(Integer::toHexString).toList();
    }
}
