/** The OpenID Connect provider of the platform: who is who, and the tokens that say so. */
@NullMarked
package io.eata.identity;

import org.jspecify.annotations.NullMarked;
