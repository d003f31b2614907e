package io.eata.core.customs;

import io.eata.core.registry.LedgerHead;
import io.eata.core.travel.PreparedDeclaration;

/** A carnet and the open declaration of it that the holder shows. */
record Presented(LedgerHead carnet, PreparedDeclaration declaration) {}
