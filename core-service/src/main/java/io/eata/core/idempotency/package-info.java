/** One effect and one answer for a command that is sent again. */
@NullMarked
package io.eata.core.idempotency;

import org.jspecify.annotations.NullMarked;
