/** Tests of keys. */
@NullMarked
package io.eata.platform.keys;

import org.jspecify.annotations.NullMarked;
