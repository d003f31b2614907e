/** How carnets ended, as their associations recorded it. */
@NullMarked
package io.eata.core.discharge;

import org.jspecify.annotations.NullMarked;
