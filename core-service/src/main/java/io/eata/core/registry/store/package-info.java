/** The registry in PostgreSQL. */
@NullMarked
package io.eata.core.registry.store;

import org.jspecify.annotations.NullMarked;
