/** The directory in PostgreSQL. */
@NullMarked
package io.eata.core.directory.store;

import org.jspecify.annotations.NullMarked;
