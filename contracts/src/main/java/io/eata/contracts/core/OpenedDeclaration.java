package io.eata.contracts.core;

import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All an officer needs to check a carnet and its goods, in one answer.
 *
 * @param document sealed for the platform's key ring; the portal opens it for this officer
 * @param history what this territory may see of the ledger, oldest first, at most the last 200 transactions
 * @param replacement where the carnet is replaced or replaces another: the prescribed order, as far as this territory may see it
 * @param signature the holder's, under the current document
 * @param powerOfAttorney by which the declarant acts who is not named on the carnet; as it stands now, withdrawn or not
 * @param assessment what committing the declaration as it stands would answer now
 */
public record OpenedDeclaration(
        CarnetSummary carnet,
        Declaration declaration,
        PrepareTravel travel,
        SealedDocument document,
        StandingView standing,
        List<TransactionView> history,
        Assessment assessment,
        @Nullable CarnetSignature signature,
        @Nullable Replacement replacement,
        @Nullable PowerOfAttorney powerOfAttorney) {
    public OpenedDeclaration {
        history = List.copyOf(history);
    }

    /** Why the portal may show the carnet although it could not be committed. */
    public boolean refused() {
        return assessment.refusal() != null;
    }

    /** The refusal, if any. */
    public @Nullable RefusalView refusal() {
        return assessment.refusal();
    }
}
