/** The inbox in PostgreSQL. */
@NullMarked
package io.eata.portal.predeclaration.store;

import org.jspecify.annotations.NullMarked;
