/** Drafts in PostgreSQL, sealed. */
@NullMarked
package io.eata.portal.wizard.store;

import org.jspecify.annotations.NullMarked;
