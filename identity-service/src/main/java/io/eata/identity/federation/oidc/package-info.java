/** OpenID Connect with an outside provider, as Spring Security speaks it. */
@NullMarked
package io.eata.identity.federation.oidc;

import org.jspecify.annotations.NullMarked;
