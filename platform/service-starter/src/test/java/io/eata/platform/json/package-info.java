/** Bombs in JSON. */
@NullMarked
package io.eata.platform.json;

import org.jspecify.annotations.NullMarked;
