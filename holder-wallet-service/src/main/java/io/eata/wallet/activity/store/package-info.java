/** Activity in PostgreSQL. */
@NullMarked
package io.eata.wallet.activity.store;

import org.jspecify.annotations.NullMarked;
