package io.eata.identity;

import io.eata.contracts.identity.LetterKind;
import io.eata.identity.letter.Letter;
import io.eata.identity.letter.Letters;
import io.eata.identity.letter.Matter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The letters that were written, as their readers would have them in their mailboxes. */
@TestComponent
@Primary
final class SentLetters implements Letters {

    private static final List<Letter> SENT = new CopyOnWriteArrayList<>();

    @Override
    public UUID send(Letter letter) {
        SENT.add(letter);
        return UUID.randomUUID();
    }

    static void forget() {
        SENT.clear();
    }

    static List<LetterKind> to(String address) {
        return SENT.stream()
                .filter(letter -> letter.recipient().address().equals(address))
                .map(Letter::kind)
                .toList();
    }

    /** The last code that was mailed to an address. */
    static String code(String address) {
        return SENT.reversed().stream()
                .filter(letter -> letter.recipient().address().equals(address))
                .filter(letter -> letter.matter() instanceof Matter.Code)
                .map(letter -> ((Matter.Code) letter.matter()).digits())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no code was mailed to " + address));
    }
}
