/** Consents in PostgreSQL, beside the framework's own store of them. */
@NullMarked
package io.eata.identity.application.store;

import org.jspecify.annotations.NullMarked;
