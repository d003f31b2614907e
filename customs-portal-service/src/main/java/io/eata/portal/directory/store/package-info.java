/** Offices of all administrations in PostgreSQL, as far as they are public. */
@NullMarked
package io.eata.portal.directory.store;

import org.jspecify.annotations.NullMarked;
