/** Cancelling a committed transaction with the holder's code. */
@NullMarked
package io.eata.portal.cancel;

import org.jspecify.annotations.NullMarked;
