/** Claiming an event once, in the transaction of its effect. */
@NullMarked
package io.eata.platform.inbox;

import org.jspecify.annotations.NullMarked;
