/** Providers, outside identities and requests under way in PostgreSQL. */
@NullMarked
package io.eata.identity.federation.store;

import org.jspecify.annotations.NullMarked;
