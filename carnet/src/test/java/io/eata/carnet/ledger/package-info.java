@NullMarked
package io.eata.carnet.ledger;

import org.jspecify.annotations.NullMarked;
