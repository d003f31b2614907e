/** Signing and sealing of carnet documents. */
@NullMarked
package io.eata.platform.sealing;

import org.jspecify.annotations.NullMarked;
