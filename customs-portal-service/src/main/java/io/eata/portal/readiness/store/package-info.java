/** The readiness checklist in PostgreSQL. */
@NullMarked
package io.eata.portal.readiness.store;

import org.jspecify.annotations.NullMarked;
