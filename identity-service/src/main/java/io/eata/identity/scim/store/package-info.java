/** Accounts as a directory looks for them, in PostgreSQL. */
@NullMarked
package io.eata.identity.scim.store;

import org.jspecify.annotations.NullMarked;
