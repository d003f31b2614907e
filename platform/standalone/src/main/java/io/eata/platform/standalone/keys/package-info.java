/** The keys of one installation, made once. */
@NullMarked
package io.eata.platform.standalone.keys;

import org.jspecify.annotations.NullMarked;
