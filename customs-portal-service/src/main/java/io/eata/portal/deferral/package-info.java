/** Decisions made while the core was out of reach: kept, listed, put on record once it is back, and brought to a person where that fails. */
@NullMarked
package io.eata.portal.deferral;

import org.jspecify.annotations.NullMarked;
