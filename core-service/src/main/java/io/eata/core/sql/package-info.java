/** Several statements in one round trip to the database, and the transaction around them. */
@NullMarked
package io.eata.core.sql;

import org.jspecify.annotations.NullMarked;
