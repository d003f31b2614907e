package io.eata.core.travel;

import io.eata.carnet.codes.TransactionCode;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.territory.CustomsTerritory;

/** A declaration to be: planned, with a code of its own. */
public record NewDeclaration(TransactionType type, CustomsTerritory territory, String items, TransactionCode code) {}
