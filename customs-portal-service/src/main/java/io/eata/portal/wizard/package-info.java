/** One transaction from scan to receipt: what was opened, what was typed, what core said. */
@NullMarked
package io.eata.portal.wizard;

import org.jspecify.annotations.NullMarked;
