/** Single-use links in PostgreSQL, as hashes. */
@NullMarked
package io.eata.identity.link.store;

import org.jspecify.annotations.NullMarked;
