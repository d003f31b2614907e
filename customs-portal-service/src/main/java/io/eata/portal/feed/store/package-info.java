/** The feeds in PostgreSQL. */
@NullMarked
package io.eata.portal.feed.store;

import org.jspecify.annotations.NullMarked;
