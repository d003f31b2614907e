package io.eata.core.succession;

import io.eata.contracts.core.Replaces;
import java.time.Instant;

/**
 * Why a carnet stands in for another.
 *
 * @param sequence of the entry in the original's ledger
 * @param noted as the association said it
 */
record KeptReplacement(long original, long replacement, int sequence, Instant at, Replaces noted) {}
