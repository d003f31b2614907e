/** Territories in PostgreSQL. */
@NullMarked
package io.eata.core.territory.store;

import org.jspecify.annotations.NullMarked;
