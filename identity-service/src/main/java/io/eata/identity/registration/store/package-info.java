/** Profiles of holders, sealed, and accepted terms in PostgreSQL. */
@NullMarked
package io.eata.identity.registration.store;

import org.jspecify.annotations.NullMarked;
