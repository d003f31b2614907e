package io.eata.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where identity is. A browser reaches it at the very address of the proxy it came through, so that any proxy will do; this
 * service reaches it directly.
 *
 * @param issuer the {@code iss} of every token, a fixed string
 * @param identityUrl where this service calls it
 */
@ConfigurationProperties("eata")
record IdentityProvider(String issuer, String identityUrl) {

    private static final String PROXIED_PATH = "/identity";

    String tokenEndpoint() {
        return identityUrl + "/oauth2/token";
    }

    String userInfo() {
        return identityUrl + "/userinfo";
    }

    String keys() {
        return identityUrl + "/oauth2/jwks";
    }

    /** An address of identity for the browser behind this request, such as {@code /oauth2/authorize}. */
    static String forBrowser(HttpServletRequest request, String path) {
        return origin(request).path(PROXIED_PATH + path).build().toUriString();
    }

    static UriComponentsBuilder origin(HttpServletRequest request) {
        var origin =
                UriComponentsBuilder.newInstance().scheme(request.getScheme()).host(request.getServerName());
        boolean usual =
                "https".equals(request.getScheme()) ? request.getServerPort() == 443 : request.getServerPort() == 80;
        return usual ? origin : origin.port(request.getServerPort());
    }
}
