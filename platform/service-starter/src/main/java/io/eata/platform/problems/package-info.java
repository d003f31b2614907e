/** Every error of every service as an RFC 9457 problem with a stable code. */
@NullMarked
package io.eata.platform.problems;

import org.jspecify.annotations.NullMarked;
