/** The backend of the holder's wallet: devices, carnets, travels and their codes, and what happened. */
@NullMarked
package io.eata.wallet;

import org.jspecify.annotations.NullMarked;
