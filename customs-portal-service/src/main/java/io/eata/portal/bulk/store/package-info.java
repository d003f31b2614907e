/** Cleaning sessions and imports in PostgreSQL. */
@NullMarked
package io.eata.portal.bulk.store;

import org.jspecify.annotations.NullMarked;
