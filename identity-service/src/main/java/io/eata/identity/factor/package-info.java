/** What people prove besides a password: one-time codes, a second e-mail address, passkeys; and who must. */
@NullMarked
package io.eata.identity.factor;

import org.jspecify.annotations.NullMarked;
