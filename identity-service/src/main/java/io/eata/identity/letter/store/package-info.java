/** Letters in PostgreSQL, sealed. */
@NullMarked
package io.eata.identity.letter.store;

import org.jspecify.annotations.NullMarked;
