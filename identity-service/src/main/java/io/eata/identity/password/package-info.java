/** Passwords: what is a good one, how it is kept, how it is chosen, changed and forgotten. */
@NullMarked
package io.eata.identity.password;

import org.jspecify.annotations.NullMarked;
