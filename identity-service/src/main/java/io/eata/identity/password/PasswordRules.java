package io.eata.identity.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough (OWASP ASVS 5.0, section 6.2): long, not known from breaches, not guessed from what everybody
 * knows of the person. No rule says which characters there have to be.
 */
@Component
public class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    /** What is estimated; more of a password only makes it better, and estimating takes longer than in proportion. */
    private static final int ESTIMATED = 40;

    /** Of five classes from 0: guessed by nobody who does not have the database (10^8 guesses and more). */
    private static final int GOOD = 3;

    /** Shorter parts of a name are found in any text. */
    private static final int TELLING = 4;

    /** Passwords known from breaches, in lower case, shipped with the estimator. */
    private static final String KNOWN = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";

    private static final List<String> PLATFORM = List.of("carnet", "eata", "customs", "icc");

    private final Zxcvbn estimator = new Zxcvbn();
    private final Set<String> known = known();

    /** @param personal what everybody may know of the person: login, name, organisation */
    public Optional<PasswordFault> check(String password, List<String> personal) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (known.contains(lower)) {
            return Optional.of(PasswordFault.KNOWN);
        }
        var words = words(personal);
        if (words.stream().anyMatch(word -> lower.contains(word) && lower.length() - word.length() < SHORTEST / 2)) {
            return Optional.of(PasswordFault.PERSONAL);
        }
        var head = lower.substring(0, Math.min(ESTIMATED, lower.length()));
        var context = Stream.concat(words.stream(), PLATFORM.stream()).toList();
        return estimator.measure(head, context).getScore() < GOOD ? Optional.of(PasswordFault.EASY) : Optional.empty();
    }

    private static List<String> words(List<String> personal) {
        return personal.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= TELLING)
                .distinct()
                .toList();
    }

    private static Set<String> known() {
        try (var in = Zxcvbn.class.getResourceAsStream(KNOWN);
                var lines = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(in, "the list of known passwords is not shipped"),
                        StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
