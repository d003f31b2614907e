package io.eata.identity.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * The request that was sent to a provider, kept in the session until its answer. An answer at the address of another provider
 * finds none: mixing them up would carry a code of one to the other (RFC 9700, section 4.4).
 */
final class RequestsOfOneProvider implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private final HttpSessionOAuth2AuthorizationRequestRepository session =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final UnaryOperator<String> registration;

    /** @param registration the ID of the provider whose name stands in an address */
    RequestsOfOneProvider(UnaryOperator<String> registration) {
        this.registration = registration;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return ofThisAddress(session.loadAuthorizationRequest(request), request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest sent, HttpServletRequest request, HttpServletResponse response) {
        session.saveAuthorizationRequest(sent, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return ofThisAddress(session.removeAuthorizationRequest(request, response), request);
    }

    private @Nullable OAuth2AuthorizationRequest ofThisAddress(
            @Nullable OAuth2AuthorizationRequest sent, HttpServletRequest request) {
        return sent != null
                        && registration
                                .apply(Slugs.of(request))
                                .equals(sent.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))
                ? sent
                : null;
    }
}
