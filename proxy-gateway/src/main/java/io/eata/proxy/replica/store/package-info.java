/** The replica in PostgreSQL. */
@NullMarked
package io.eata.proxy.replica.store;

import org.jspecify.annotations.NullMarked;
