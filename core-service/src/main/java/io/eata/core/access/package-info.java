/** Which accounts carry which carnets, because they have shown the PIN. */
@NullMarked
package io.eata.core.access;

import org.jspecify.annotations.NullMarked;
