/** Refresh tokens and their use in PostgreSQL. */
@NullMarked
package io.eata.identity.authorization.store;

import org.jspecify.annotations.NullMarked;
