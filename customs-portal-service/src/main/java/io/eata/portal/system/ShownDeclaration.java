package io.eata.portal.system;

import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.Assessment;
import io.eata.contracts.core.CarnetSignature;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.PowerOfAttorney;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.core.TransactionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to check a carnet and its goods, the document opened.
 *
 * @param history what this territory may see of the ledger, oldest first, at most the last 200 transactions
 * @param assessment what committing the declaration as it stands would answer now: a refusal, or the warnings to confirm
 * @param signature the holder's, under the current document
 * @param replacement where the carnet is replaced or replaces another: the prescribed order, as far as this territory may see it
 * @param powerOfAttorney by which the declarant acts who is not named on the carnet
 */
public record ShownDeclaration(
        CarnetSummary carnet,
        Declaration declaration,
        PrepareTravel travel,
        CarnetDocument document,
        StandingView standing,
        List<TransactionView> history,
        Assessment assessment,
        @Nullable CarnetSignature signature,
        @Nullable Replacement replacement,
        @Nullable PowerOfAttorney powerOfAttorney) {
    public ShownDeclaration {
        history = List.copyOf(history);
    }
}
