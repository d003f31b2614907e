/** Tests of what is inside of bulk imports. */
@NullMarked
package io.eata.portal.bulk;

import org.jspecify.annotations.NullMarked;
