/** Travels, the codes shown at the border, and receipts. */
@NullMarked
package io.eata.wallet.travel;

import org.jspecify.annotations.NullMarked;
