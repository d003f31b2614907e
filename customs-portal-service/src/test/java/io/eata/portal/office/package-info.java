/** Tests of offices. */
@NullMarked
package io.eata.portal.office;

import org.jspecify.annotations.NullMarked;
