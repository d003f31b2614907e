package io.eata.core.travel;

import io.eata.carnet.codes.TransactionCode;
import io.eata.core.secrets.AtRest;
import io.eata.core.secrets.Secrets;
import io.eata.core.secrets.Secrets.Purpose;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes transaction codes, and keeps them so that a stolen database holds none: sealed, and found by a MAC. */
@Component
public final class TransactionCodes {

    private final Secrets secrets;
    private final AtRest atRest;
    private final SecureRandom random = new SecureRandom();

    TransactionCodes(Secrets secrets, AtRest atRest) {
        this.secrets = secrets;
        this.atRest = atRest;
    }

    public TransactionCode newCode() {
        return TransactionCode.random(random);
    }

    public KeptCode keep(TransactionCode code) {
        String lookup = lookup(secrets.currentKey(), code);
        return new KeptCode(lookup, atRest.seal(place(lookup), code.value()));
    }

    public TransactionCode open(KeptCode kept) {
        return TransactionCode.of(atRest.open(place(kept.lookup()), kept.sealed()));
    }

    /** What the code may be found by, under any key that may have been current when it was made. */
    public List<String> lookups(TransactionCode code) {
        return secrets.allKeys().stream().map(key -> lookup(key, code)).toList();
    }

    private String lookup(String key, TransactionCode code) {
        return HexFormat.of().formatHex(secrets.mac(key, Purpose.CODE_LOOKUP, code.value()));
    }

    private static String place(String lookup) {
        return "code/" + lookup;
    }

    /** A code at rest. */
    public record KeptCode(String lookup, String sealed) {}
}
