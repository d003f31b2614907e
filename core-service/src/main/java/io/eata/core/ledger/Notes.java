package io.eata.core.ledger;

import io.eata.carnet.ledger.CommitDetails;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says of people and goods. It stands in the ledger sealed; no rule reads it.
 *
 * @param subject account or client that acted
 * @param details what the officer noted at a commit
 * @param officer name or badge
 */
record Notes(String subject, @Nullable CommitDetails details, String officer, String reason) {}
