package io.eata.contracts.core;

import io.eata.contracts.carnet.CarnetStatus;

/**
 * The answer to an issue.
 *
 * @param id eATA ID
 * @param pin six digits, shown this once; core keeps only a slow hash. A repeated request with the same idempotency key
 *     answers with the same PIN within the key's life of 24 hours
 */
public record IssuedCarnet(long id, String number, String pin, CarnetStatus status) {}
