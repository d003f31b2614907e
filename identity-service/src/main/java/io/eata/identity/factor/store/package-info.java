/** Factors in PostgreSQL. */
@NullMarked
package io.eata.identity.factor.store;

import org.jspecify.annotations.NullMarked;
