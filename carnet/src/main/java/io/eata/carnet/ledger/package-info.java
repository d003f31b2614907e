/** The ledger of a carnet: which command is committed or refused, and what the committed entries add up to. */
@NullMarked
package io.eata.carnet.ledger;

import org.jspecify.annotations.NullMarked;
