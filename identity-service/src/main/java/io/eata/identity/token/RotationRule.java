package io.eata.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When signing keys take turns. The next key stands at the end of the ring, published, until its {@code nbf} has come; then it moves
 * to the front and signs, and the one before verifies until its {@code exp}.
 *
 * @param every how long a key signs
 * @param ahead how long before it signs a key is published
 */
record RotationRule(Duration every, Duration ahead) {

    /** The longest session, in which an ID token of its beginning may still be a hint, and an access token of its end. */
    static final Duration RETIRED = Duration.ofHours(13);

    RotationRule {
        if (ahead.compareTo(every) >= 0) {
            throw new IllegalArgumentException("a key is published for less time than keys sign");
        }
    }

    /**
     * The ring as it is to be now. The first key signs, and stays whatever it says of its end: better an old key than none.
     *
     * @param written since when the first key is there if it does not say so itself
     */
    List<ECKey> apply(List<ECKey> ring, Instant written, Instant now) {
        var current = ring.getFirst();
        var living =
                ring.stream().filter(key -> key == current || !isOver(key, now)).toList();
        var next = living.stream()
                .filter(key -> key != current && begin(key) != null && end(key) == null)
                .findFirst();
        if (next.isPresent()) {
            var begins = begin(next.get());
            return begins == null || begins.isAfter(now) ? living : exchanged(living, next.get(), now);
        }
        var since = begin(current);
        var due = (since == null ? written : since).plus(every).minus(ahead);
        if (due.isAfter(now)) {
            return living;
        }
        var announced = new ArrayList<>(living);
        announced.add(fresh(now.plus(ahead)));
        return announced;
    }

    private static List<ECKey> exchanged(List<ECKey> living, ECKey next, Instant now) {
        var exchanged = new ArrayList<ECKey>();
        exchanged.add(next);
        for (var key : living) {
            if (key != next) {
                exchanged.add(end(key) == null ? ending(key, now.plus(RETIRED)) : key);
            }
        }
        return exchanged;
    }

    private static boolean isOver(ECKey key, Instant now) {
        var end = end(key);
        return end != null && !end.isAfter(now);
    }

    private static @Nullable Instant begin(ECKey key) {
        var begin = key.getNotBeforeTime();
        return begin == null ? null : begin.toInstant();
    }

    private static @Nullable Instant end(ECKey key) {
        var end = key.getExpirationTime();
        return end == null ? null : end.toInstant();
    }

    private static ECKey fresh(Instant begins) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .notBeforeTime(Date.from(begins))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this runtime makes no P-256 key", e);
        }
    }

    private static ECKey ending(ECKey key, Instant ends) {
        return new ECKey.Builder(key).expirationTime(Date.from(ends)).build();
    }
}
