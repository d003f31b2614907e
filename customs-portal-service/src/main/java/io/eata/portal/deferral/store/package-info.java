/** Deferred decisions in PostgreSQL, sealed. */
@NullMarked
package io.eata.portal.deferral.store;

import org.jspecify.annotations.NullMarked;
