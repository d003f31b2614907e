package io.eata.contracts.core;

import io.eata.carnet.transition.AdviceNote;
import io.eata.contracts.carnet.CarnetStatus;
import java.util.List;

/**
 * The answer to an issue.
 *
 * @param id eATA ID
 * @param pin six digits, shown this once; core keeps only a slow hash. A repeated request with the same idempotency key
 *     answers with the same PIN within the key's life of 24 hours
 * @param warnings what the rules of territories say against box P; the carnet is issued all the same
 */
public record IssuedCarnet(long id, String number, String pin, CarnetStatus status, List<AdviceNote> warnings) {
    public IssuedCarnet {
        // Answers that were kept before there were warnings lack them.
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }
}
