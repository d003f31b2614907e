package io.eata.core.registry;

import io.eata.contracts.carnet.CarnetStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page of an association's carnets, newest first.
 *
 * @param numberPrefix normal form of how the number begins
 * @param today decides which carnets are expired
 * @param before eATA ID that the page begins below
 * @param limit rows at most
 */
public record CarnetSearch(
        String association,
        @Nullable String numberPrefix,
        @Nullable CarnetStatus status,
        LocalDate today,
        long before,
        int limit) {}
