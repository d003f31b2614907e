/** A declaration's code as a picture. */
@NullMarked
package io.eata.wallet.qr;

import org.jspecify.annotations.NullMarked;
