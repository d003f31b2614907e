package io.eata.core.registry;

import io.eata.carnet.ledger.Standing;
import io.eata.contracts.carnet.SealedDocument;

/** A carnet as it enters the registry. */
public record NewCarnet(Carnet carnet, String pinHash, SealedDocument document, Standing standing) {}
