/** What the tests of the core share: callers with their own tokens, sample carnets, a clock to move. */
@NullMarked
package io.eata.core.support;

import org.jspecify.annotations.NullMarked;
