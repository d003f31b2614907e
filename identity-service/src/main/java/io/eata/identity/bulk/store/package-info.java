/** Imported rows in PostgreSQL. */
@NullMarked
package io.eata.identity.bulk.store;

import org.jspecify.annotations.NullMarked;
