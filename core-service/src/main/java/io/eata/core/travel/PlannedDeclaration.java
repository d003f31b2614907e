package io.eata.core.travel;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.territory.CustomsTerritory;

/** What a travel asks for at one border. */
record PlannedDeclaration(TransactionType type, CustomsTerritory territory, String items) {}
