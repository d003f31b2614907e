/** Tests of the rules of readiness. */
@NullMarked
package io.eata.portal.readiness;

import org.jspecify.annotations.NullMarked;
