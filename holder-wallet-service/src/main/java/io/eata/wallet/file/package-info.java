/** Files of a carnet: what the association added, and the holder's powers of attorney. */
@NullMarked
package io.eata.wallet.file;

import org.jspecify.annotations.NullMarked;
