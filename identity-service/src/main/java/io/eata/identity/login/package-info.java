/** Logging in with a password, and how often one may try. */
@NullMarked
package io.eata.identity.login;

import org.jspecify.annotations.NullMarked;
