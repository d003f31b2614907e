/** Long work, such as exports and imports: kept in the database, done by whichever copy of the portal is free, once, also after a kill. */
@NullMarked
package io.eata.portal.job;

import org.jspecify.annotations.NullMarked;
