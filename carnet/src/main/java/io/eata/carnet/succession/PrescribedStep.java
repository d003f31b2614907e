package io.eata.carnet.succession;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.territory.CustomsTerritory;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of the prescribed order.
 *
 * @param territory that does it; null where the reader may not know which
 * @param items for which it is due; none where the reader may not know them
 * @param open those for which it is not seen to be done
 */
public record PrescribedStep(
        OnCarnet carnet,
        TransactionType type,
        @Nullable CustomsTerritory territory,
        ItemSet items,
        ItemSet open,
        StepState state) {}
