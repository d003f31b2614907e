/** Granted authorizations: codes and refresh tokens that work once. */
@NullMarked
package io.eata.identity.authorization;

import org.jspecify.annotations.NullMarked;
