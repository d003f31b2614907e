/** A carnet's journey: the line through territories, what is where now, and the reconciliation item by item. */
@NullMarked
package io.eata.portal.journey;

import org.jspecify.annotations.NullMarked;
