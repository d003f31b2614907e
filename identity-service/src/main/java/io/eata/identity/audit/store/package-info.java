/** The audit log in PostgreSQL. */
@NullMarked
package io.eata.identity.audit.store;

import org.jspecify.annotations.NullMarked;
