/** The OpenID Connect protocol, as Spring Security speaks it and as this platform restricts it. */
@NullMarked
package io.eata.identity.provider;

import org.jspecify.annotations.NullMarked;
