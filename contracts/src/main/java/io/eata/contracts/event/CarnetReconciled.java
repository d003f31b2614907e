package io.eata.contracts.event;

import io.eata.contracts.reconciliation.Verdict;
import java.time.OffsetDateTime;

/** The verdict on a carnet changed. */
public record CarnetReconciled(OffsetDateTime at, Verdict verdict) {}
