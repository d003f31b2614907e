package io.eata.contracts.core;

import io.eata.carnet.ledger.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commit would answer, decided by the same rules but written nowhere.
 *
 * @param refusal absent when it would be committed
 * @param warnings what the officer has to confirm
 * @param answers numbers of the vouchers that the goods came, went or travel under by the record: a proposal for {@link
 *     CommitTransaction#answers}
 */
public record Assessment(@Nullable RefusalView refusal, List<Warning> warnings, List<Integer> answers) {
    public Assessment {
        warnings = List.copyOf(warnings);
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}
