/** Tests of sealing. */
@NullMarked
package io.eata.platform.sealing;

import org.jspecify.annotations.NullMarked;
