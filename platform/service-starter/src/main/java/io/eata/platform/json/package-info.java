/** Reading JSON within bounds. */
@NullMarked
package io.eata.platform.json;

import org.jspecify.annotations.NullMarked;
