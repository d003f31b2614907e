/** Transits in PostgreSQL. */
@NullMarked
package io.eata.portal.transit.store;

import org.jspecify.annotations.NullMarked;
