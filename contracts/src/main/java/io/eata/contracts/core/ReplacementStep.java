package io.eata.contracts.core;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.succession.StepState;
import io.eata.contracts.carnet.LinkedCarnet;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of the prescribed order.
 *
 * @param territory customs territory that does it; absent where the reader may not know which
 * @param atHome whether that is the home territory
 * @param carnet on which it is done
 * @param items for which it is due; empty where the reader may not know them
 * @param open those for which it is not done yet, as far as the reader may know
 */
public record ReplacementStep(
        @Nullable String territory,
        boolean atHome,
        LinkedCarnet carnet,
        TransactionType type,
        String items,
        String open,
        StepState state) {}
