/** Starts the parts in order, restarts what falls, stops all in order. */
@NullMarked
package io.eata.platform.standalone.supervise;

import org.jspecify.annotations.NullMarked;
