/** Where the cryptography of the runtime comes from. */
@NullMarked
package io.eata.platform.crypto;

import org.jspecify.annotations.NullMarked;
