package io.eata.portal.wizard;

import io.eata.contracts.core.CommitTransaction;

/** A commit that was sent and not answered yet: repeated under the same key it has one effect, however often. */
public record Attempt(String idempotencyKey, CommitTransaction command) {}
