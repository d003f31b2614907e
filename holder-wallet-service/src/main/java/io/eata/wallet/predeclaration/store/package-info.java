/** Pre-declarations in PostgreSQL. */
@NullMarked
package io.eata.wallet.predeclaration.store;

import org.jspecify.annotations.NullMarked;
