/** Who has put the first steps away, in PostgreSQL. */
@NullMarked
package io.eata.portal.help.store;

import org.jspecify.annotations.NullMarked;
