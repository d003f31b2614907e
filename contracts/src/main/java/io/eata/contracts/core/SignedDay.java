package io.eata.contracts.core;

import java.time.LocalDate;

/**
 * A day of the ledger, signed: the root of the tree over the heads of all chains that grew that day.
 *
 * @param day in UTC
 * @param size leaves of the tree
 * @param root in hex
 * @param previous root of the day before, in hex; zeros for the first
 * @param jws the same, signed by core (receipt ring), as anybody checks it
 */
public record SignedDay(LocalDate day, long size, String root, String previous, String jws) {}
