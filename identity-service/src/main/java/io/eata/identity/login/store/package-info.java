/** Counted login attempts in PostgreSQL. */
@NullMarked
package io.eata.identity.login.store;

import org.jspecify.annotations.NullMarked;
