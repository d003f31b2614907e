/** Accounts and organisations in PostgreSQL. */
@NullMarked
package io.eata.identity.account.store;

import org.jspecify.annotations.NullMarked;
