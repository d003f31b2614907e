package io.eata.contracts.core;

import io.eata.carnet.ledger.Refusal;

/** A rule that refuses, with what it means here and what to do next. */
public record RefusalView(Refusal rule, String detail) {}
