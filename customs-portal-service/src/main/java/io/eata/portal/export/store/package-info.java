/** Exports in PostgreSQL. */
@NullMarked
package io.eata.portal.export.store;

import org.jspecify.annotations.NullMarked;
