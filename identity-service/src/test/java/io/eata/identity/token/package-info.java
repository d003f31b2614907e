/** Signing keys: when they take turns. */
@NullMarked
package io.eata.identity.token;

import org.jspecify.annotations.NullMarked;
