package io.eata.notification.letter;

import io.eata.contracts.identity.LetterKind;
import io.eata.contracts.identity.OpenedLetter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to people about their accounts: one sheet for all kinds, with the words of each. */
@Component
public final class AccountLetters {

    private static final String TEMPLATE = "account";

    private final Stationery stationery;

    AccountLetters(Stationery stationery) {
        this.stationery = stationery;
    }

    /** The letter as identity wrote it, in the words of its language. */
    public Letter letter(String messageId, OpenedLetter letter) {
        var language = stationery.language(letter.language());
        var organisation = letter.organisation() == null ? null : Names.harmless(letter.organisation());
        var content = new HashMap<String, @Nullable Object>();
        content.put("kind", letter.kind().name());
        content.put("name", letter.name() == null ? null : Names.harmless(letter.name()));
        content.put("organisation", organisation);
        content.put("link", letter.link());
        content.put("code", letter.code());
        content.put("factor", letter.factor() == null ? null : letter.factor().name());
        content.put("device", letter.device() == null ? null : Names.harmless(letter.device()));
        content.put("at", Moments.utc(letter.at(), language));
        content.put("until", Moments.utc(letter.goodUntil(), language));
        return stationery.letter(
                new Envelope(messageId, letter.to(), language),
                subject(letter.kind(), organisation, language),
                TEMPLATE,
                content,
                List.of());
    }

    private String subject(LetterKind kind, @Nullable String organisation, Locale language) {
        var key = kind + ".subject";
        return organisation == null ? stationery.words(key, language) : stationery.words(key, language, organisation);
    }
}
