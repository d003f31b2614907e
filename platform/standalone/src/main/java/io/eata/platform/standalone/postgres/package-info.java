/** A real PostgreSQL server of its own, with a database and two roles per service. */
@NullMarked
package io.eata.platform.standalone.postgres;

import org.jspecify.annotations.NullMarked;
