package io.eata.identity.letter;

import io.eata.contracts.event.AccountFact.LetterWritten;
import io.eata.contracts.event.Topics;
import io.eata.contracts.identity.LetterFactor;
import io.eata.contracts.identity.LetterKind;
import io.eata.contracts.identity.OpenedLetter;
import io.eata.identity.PlatformAddresses;
import io.eata.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a letter and the fact that it is there in the transaction of its cause. */
@Component
final class WrittenLetters implements Letters {

    /** How long it is worth telling somebody what has happened; a link or a code has an end of its own. */
    static final Duration WORTH_TELLING = Duration.ofDays(7);

    private final LetterRows rows;
    private final Outbox outbox;
    private final PlatformAddresses addresses;
    private final Clock clock;

    WrittenLetters(LetterRows rows, Outbox outbox, PlatformAddresses addresses, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public UUID send(Letter letter) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = UUID.randomUUID();
        // First, since it refuses where there is no transaction.
        outbox.append(
                Topics.ACCOUNT, id.toString(), now, new LetterWritten(now.atOffset(ZoneOffset.UTC), id, letter.kind()));
        rows.add(opened(id, letter, now), letter.recipient().account(), now);
        return id;
    }

    private OpenedLetter opened(UUID id, Letter letter, Instant now) {
        return switch (letter.matter()) {
            case Matter.Link it ->
                letter(id, letter, now, it.until(), addresses.identityPages() + it.path(), null, null, null);
            case Matter.Code it -> letter(id, letter, now, it.until(), null, it.digits(), null, null);
            case Matter.Factor it ->
                letter(id, letter, it.at(), now.plus(WORTH_TELLING), null, null, it.factor(), null);
            case Matter.Notice it ->
                letter(id, letter, it.at(), now.plus(WORTH_TELLING), null, null, null, it.device());
        };
    }

    private static OpenedLetter letter(
            UUID id,
            Letter letter,
            Instant at,
            Instant goodUntil,
            @Nullable String link,
            @Nullable String code,
            @Nullable LetterFactor factor,
            @Nullable String device) {
        var to = letter.recipient();
        var proven = isProven(letter.kind());
        return new OpenedLetter(
                id,
                letter.kind(),
                to.address(),
                to.language(),
                proven ? to.name() : null,
                proven ? letter.organisation() : null,
                link,
                code,
                factor,
                device,
                at,
                goodUntil);
    }

    /** Whether the names are those of who reads the address; else a stranger could have his own words sent to anybody. */
    private static boolean isProven(LetterKind kind) {
        return kind != LetterKind.VERIFY_EMAIL && kind != LetterKind.ALREADY_REGISTERED;
    }
}
