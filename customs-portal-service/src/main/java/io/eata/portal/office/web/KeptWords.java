package io.eata.portal.office.web;

import io.eata.portal.office.Kept;
import io.eata.portal.office.Mistake;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says why a region or an office was not changed. */
@Component
final class KeptWords {

    private final Words words;

    KeptWords(Words words) {
        this.words = words;
    }

    FieldMistakes mistakes(List<Mistake> mistakes) {
        var told = new FieldMistakes();
        mistakes.forEach(mistake -> told.add(mistake.field(), words.say(mistake.rule())));
        return told;
    }

    Trouble.Told why(Kept kept) {
        return switch (kept) {
            case Kept.Done _, Kept.Invalid _ -> throw new IllegalArgumentException("nothing to explain");
            case Kept.Collided _ -> told("collided");
            case Kept.Missing _ -> told("missing");
            case Kept.Outside _ -> told("outside");
            case Kept.InUse(var use) -> told("used." + use);
        };
    }

    /** Identity did not say whether accounts stand on it. */
    Trouble.Told unknown() {
        return told("unknown");
    }

    static HttpStatus status(Kept kept) {
        return switch (kept) {
            case Kept.Done _ -> HttpStatus.OK;
            case Kept.Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Kept.Collided _, Kept.InUse _ -> HttpStatus.CONFLICT;
            case Kept.Missing _ -> HttpStatus.NOT_FOUND;
            case Kept.Outside _ -> HttpStatus.FORBIDDEN;
        };
    }

    private Trouble.Told told(String what) {
        return new Trouble.Told(
                words.say("office.why." + what), words.say("office.why." + what + ".next"), null, null);
    }
}
