/** What a token says, and the keys that sign it. */
@NullMarked
package io.eata.identity.token;

import org.jspecify.annotations.NullMarked;
