package io.eata.wallet.predeclaration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.carnet.territory.Country;
import io.eata.contracts.Page;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.HolderApi;
import io.eata.contracts.core.Travel;
import io.eata.contracts.event.PredeclarationAnswered;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.wallet.entry.WalletEntry;
import io.eata.wallet.predeclaration.Predeclaration.State;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pre-declarations as sent. Core is asked with the holder's token before anything is written; one declaration has one living
 * pre-declaration, whichever of its holders sent it.
 */
@Service
public class Predeclarations {

    /** How far ahead an arrival may be. */
    public static final Duration AHEAD = Duration.ofDays(60);

    /** How long after the arrival customs may still answer. */
    public static final Duration WAITED = Duration.ofDays(7);

    /** Pre-declarations of one declaration, rejected and withdrawn ones included. */
    public static final int MOST = 20;

    /** Changes of one pre-declaration. */
    public static final int CHANGES = 100;

    private static final int SWEPT = 1_000;

    private final HolderApi core;
    private final PredeclarationStore store;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Predeclarations(
            HolderApi core, PredeclarationStore store, Letters letters, TransactionTemplate transaction, Clock clock) {
        this.core = core;
        this.store = store;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends one; a repetition under the same key answers the same. */
    public Predeclaration send(WalletEntry entry, String key, long travel, long declaration, SendPredeclaration asked) {
        var digest = digest(entry.carnetId() + "/" + travel + "/" + declaration + "/" + asked);
        var known = store.askedWith(entry.account(), key);
        if (known.isPresent()) {
            return same(known.get(), digest);
        }
        requireAhead(asked.expectedArrival());
        var plan = core.travel(entry.carnetId(), travel);
        var declared = open(plan, declaration);
        if (!Country.of(asked.country()).territory().code().equals(declared.territory())) {
            throw ProblemException.invalid("country", "Territory", "is not in the territory of the declaration");
        }
        var sent = sent(entry.carnetId(), plan, declared, asked);
        return written(() -> {
            store.lock(entry.carnetId());
            var meanwhile = store.askedWith(entry.account(), key);
            if (meanwhile.isPresent()) {
                return same(meanwhile.get(), digest);
            }
            store.expire(entry.carnetId(), now().minus(WAITED), SWEPT);
            requireFree(entry.carnetId(), declaration);
            store.add(sent, entry.account(), key, digest);
            letters.send(sent, entry.number(), asked.shares() ? declared.code() : null, now());
            return sent;
        });
    }

    /** Changes the time of arrival; customs answer anew. */
    public Predeclaration change(WalletEntry entry, UUID id, OffsetDateTime arrival) {
        requireAhead(arrival);
        var before = require(entry.carnetId(), id);
        var declared = open(core.travel(entry.carnetId(), before.travel()), before.declaration());
        return written(() -> {
            var changed = saved(entry.carnetId(), id, it -> it.arriving(arrival));
            letters.send(changed, entry.number(), changed.shareDetails() ? declared.code() : null, now());
            return changed;
        });
    }

    /** Takes it back; repeated, it changes nothing. */
    public Predeclaration withdraw(long carnetId, UUID id) {
        return written(() -> {
            store.lock(carnetId);
            var before = require(carnetId, id);
            if (before.state() == State.WITHDRAWN) {
                return before;
            }
            var withdrawn = saved(carnetId, id, Predeclaration::withdrawn);
            letters.withdraw(withdrawn, now());
            return withdrawn;
        });
    }

    /** One of the carnet's; refused as not found otherwise. */
    public Predeclaration require(long carnetId, UUID id) {
        return store.find(carnetId, id)
                .map(this::asOfNow)
                .orElseThrow(() -> ProblemException.notFound("This carnet has no such pre-declaration"));
    }

    /** Of one carnet, newest first. */
    public Page<Predeclaration> page(long carnetId, @Nullable String cursor, @Nullable Integer limit) {
        int asked = Cursors.limit(limit);
        var rows = store.page(carnetId, Cursors.decode(cursor, Long.MAX_VALUE)[0], asked + 1);
        var shown = rows.stream()
                .limit(asked)
                .map(row -> asOfNow(row.predeclaration()))
                .toList();
        return new Page<>(
                shown, rows.size() > asked ? Cursors.encode(rows.get(asked - 1).place()) : null);
    }

    /**
     * Takes in what customs answered, inside the caller's transaction. An acknowledgement is of one revision; a rejection stops the
     * goods whatever the holder changed meanwhile; what is committed is committed.
     */
    @Transactional
    public void answered(PredeclarationAnswered answer) {
        store.lock(answer.carnetId());
        store.find(answer.carnetId(), answer.id()).ifPresent(known -> {
            boolean counts = switch (answer.answer()) {
                case ACKNOWLEDGED -> known.state() == State.SENT && known.revision() == answer.revision();
                case REJECTED -> known.state().living();
                case COMMITTED -> known.state() != State.COMMITTED;
            };
            if (counts) {
                var state = State.valueOf(answer.answer().name());
                store.save(known.answered(state, answer.at(), answer.office(), answer.sequence()));
            }
        });
    }

    private Predeclaration saved(long carnetId, UUID id, UnaryOperator<Predeclaration> change) {
        store.lock(carnetId);
        var before = require(carnetId, id);
        if (!before.state().living()) {
            throw new ProblemException(ProblemCode.PREDECLARATION_CLOSED, "It is " + before.state());
        }
        if (before.revision() >= CHANGES) {
            throw new ProblemException(ProblemCode.TOO_MANY, "It was changed " + CHANGES + " times");
        }
        var changed = change.apply(before);
        store.save(changed);
        return changed;
    }

    private void requireFree(long carnetId, long declaration) {
        var others = store.ofDeclaration(carnetId, declaration, MOST);
        if (others.stream().anyMatch(it -> it.state().living())) {
            throw new ProblemException(
                    ProblemCode.PREDECLARED_ALREADY, "A pre-declaration of this declaration is under way");
        }
        if (others.size() >= MOST) {
            throw new ProblemException(ProblemCode.TOO_MANY, "This declaration was sent ahead " + MOST + " times");
        }
    }

    private void requireAhead(OffsetDateTime arrival) {
        var now = now();
        if (!arrival.toInstant().isAfter(now)) {
            throw ProblemException.invalid("expectedArrival", "Future", "must be in the future");
        }
        if (arrival.toInstant().isAfter(now.plus(AHEAD))) {
            throw ProblemException.invalid(
                    "expectedArrival", "Horizon", "must be at most " + AHEAD.toDays() + " days ahead");
        }
    }

    private Predeclaration sent(long carnetId, Travel travel, Declaration declared, SendPredeclaration asked) {
        return new Predeclaration(
                UUID.randomUUID(),
                carnetId,
                travel.id(),
                declared.id(),
                declared.type(),
                asked.form(),
                declared.territory(),
                asked.country(),
                asked.office(),
                asked.expectedArrival().truncatedTo(ChronoUnit.SECONDS),
                travel.plan().transport(),
                asked.identification(),
                asked.remarks(),
                asked.shares(),
                1,
                State.SENT,
                now(),
                null,
                null,
                null);
    }

    /** What became of it by the passing of time shows before anybody swept. */
    private Predeclaration asOfNow(Predeclaration kept) {
        boolean past = kept.expectedArrival().toInstant().isBefore(now().minus(WAITED));
        return kept.state().living() && past ? kept.expired() : kept;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Predeclaration written(Supplier<Predeclaration> effect) {
        var result = transaction.execute(status -> effect.get());
        if (result == null) {
            throw new IllegalStateException("a transaction without a result");
        }
        return result;
    }

    private static Declaration open(Travel travel, long declaration) {
        var declared = travel.declarations().stream()
                .filter(it -> it.id() == declaration)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("The travel has no such declaration"));
        if (declared.state() == Declaration.State.COMMITTED || declared.code() == null) {
            throw new ProblemException(ProblemCode.DECLARATION_USED, "The declaration is transacted");
        }
        return declared;
    }

    private static Predeclaration same(PredeclarationStore.Asked known, String digest) {
        if (!known.digest().equals(digest)) {
            throw new ProblemException(ProblemCode.KEY_REUSED, "The key was used for another pre-declaration");
        }
        return known.predeclaration();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
