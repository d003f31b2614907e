/** SAML 2.0 with an outside provider, as the SAML toolkit for Java speaks it. */
@NullMarked
package io.eata.identity.federation.saml;

import org.jspecify.annotations.NullMarked;
