/** A declaration's code, or a receipt, as a picture. */
@NullMarked
package io.eata.wallet.qr;

import org.jspecify.annotations.NullMarked;
