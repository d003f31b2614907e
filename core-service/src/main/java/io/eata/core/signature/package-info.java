/** The holder's electronic signature: what was signed, by whom and when, kept as a statement of core's. */
@NullMarked
package io.eata.core.signature;

import org.jspecify.annotations.NullMarked;
