/** Travels and declarations in PostgreSQL. */
@NullMarked
package io.eata.core.travel.store;

import org.jspecify.annotations.NullMarked;
