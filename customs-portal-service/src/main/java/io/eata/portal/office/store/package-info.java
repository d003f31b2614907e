/** Offices in PostgreSQL. */
@NullMarked
package io.eata.portal.office.store;

import org.jspecify.annotations.NullMarked;
