/** Counts in PostgreSQL. */
@NullMarked
package io.eata.portal.statistics.store;

import org.jspecify.annotations.NullMarked;
