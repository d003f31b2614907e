/** What the portal keeps of goods and people lies sealed. */
@NullMarked
package io.eata.portal.seal;

import org.jspecify.annotations.NullMarked;
