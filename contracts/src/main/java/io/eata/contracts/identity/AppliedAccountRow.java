package io.eata.contracts.identity;

import java.util.UUID;

/**
 * A row that was done, now or before.
 *
 * @param account what it was done to
 * @param created whether the row made it
 */
public record AppliedAccountRow(UUID account, boolean created) {}
