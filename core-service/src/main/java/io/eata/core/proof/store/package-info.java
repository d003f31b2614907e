/** Days' trees in PostgreSQL. */
@NullMarked
package io.eata.core.proof.store;

import org.jspecify.annotations.NullMarked;
