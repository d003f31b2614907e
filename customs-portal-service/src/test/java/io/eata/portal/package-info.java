/** Tests of the customs portal. */
@NullMarked
package io.eata.portal;

import org.jspecify.annotations.NullMarked;
