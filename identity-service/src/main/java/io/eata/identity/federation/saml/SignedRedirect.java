package io.eata.identity.federation.saml;

import com.onelogin.saml2.util.Constants;
import com.onelogin.saml2.util.Util;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import org.jspecify.annotations.Nullable;

/** A message in an address, signed as the HTTP-Redirect binding wants it (SAML 2.0 Bindings, section 3.4.4.1). */
final class SignedRedirect {

    private SignedRedirect() {}

    static String to(
            String address, String parameter, String message, @Nullable String relayState, @Nullable PrivateKey key) {
        if (key == null) {
            throw new IllegalStateException("there is no key to sign with");
        }
        var query = parameter + '=' + Util.urlEncoder(message)
                + (relayState == null ? "" : "&RelayState=" + Util.urlEncoder(relayState))
                + "&SigAlg=" + Util.urlEncoder(Constants.RSA_SHA256);
        try {
            var signature = Util.base64encoder(Util.sign(query, key, Constants.RSA_SHA256));
            return address + (address.contains("?") ? '&' : '?') + query + "&Signature=" + Util.urlEncoder(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a message could not be signed", e);
        }
    }
}
