/** The list of revoked tokens in PostgreSQL. */
@NullMarked
package io.eata.identity.revocation.store;

import org.jspecify.annotations.NullMarked;
