/** The contracts held against their golden samples and their published lists. */
@NullMarked
package io.eata.contracts;

import org.jspecify.annotations.NullMarked;
