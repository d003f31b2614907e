package io.eata.core.succession;

import io.eata.carnet.ledger.AssociationAct;
import io.eata.core.ledger.Actor;

/** The association as it acts: in the ledger's words, and who did it for the association. */
public record Acting(AssociationAct act, Actor actor) {}
