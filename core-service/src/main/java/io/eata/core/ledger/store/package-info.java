/** The ledger in PostgreSQL. */
@NullMarked
package io.eata.core.ledger.store;

import org.jspecify.annotations.NullMarked;
