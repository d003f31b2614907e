/** Tokens: which are believed, and for how long without looking again. */
@NullMarked
package io.eata.platform.security;

import org.jspecify.annotations.NullMarked;
