/** The logs in PostgreSQL. */
@NullMarked
package io.eata.portal.log.store;

import org.jspecify.annotations.NullMarked;
