/** The ledger of every carnet: decided by the rules, appended once, chained, never changed. */
@NullMarked
package io.eata.core.ledger;

import org.jspecify.annotations.NullMarked;
