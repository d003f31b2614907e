package io.eata.identity.federation.saml;

import com.onelogin.saml2.http.HttpRequest;
import com.onelogin.saml2.logout.LogoutRequest;
import com.onelogin.saml2.logout.LogoutRequestParams;
import com.onelogin.saml2.logout.LogoutResponse;
import com.onelogin.saml2.logout.LogoutResponseParams;
import com.onelogin.saml2.util.Constants;
import io.eata.identity.federation.SsoProvider;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Single logout with a SAML provider, begun on either side, by signed redirects. */
@Component
public final class SamlLogout {

    private static final Logger LOG = LoggerFactory.getLogger(SamlLogout.class);

    private final SamlProviders providers;

    SamlLogout(SamlProviders providers) {
        this.providers = providers;
    }

    /**
     * Where the browser goes to end the session there too; nothing if the provider has no such place.
     *
     * @param format of the name, as the provider gave it
     */
    public Optional<String> request(
            SsoProvider provider,
            String slug,
            String base,
            String subject,
            @Nullable String format,
            @Nullable String session) {
        var settings = providers.settings(provider, slug, base, true);
        var place = settings.getIdpSingleLogoutServiceUrl();
        if (place == null) {
            return Optional.empty();
        }
        var request = new LogoutRequest(settings, new LogoutRequestParams(session, subject, format));
        try {
            return Optional.of(SignedRedirect.to(
                    place.toString(), "SAMLRequest", request.getEncodedLogoutRequest(), null, settings.getSPkey()));
        } catch (IOException e) {
            throw new IllegalStateException("a request could not be written", e);
        }
    }

    /**
     * What a provider wants to have ended; nothing if it is not its request, or not for here.
     *
     * @param query as it came: the signature is over its very letters
     */
    public Optional<Ended> asked(
            SsoProvider provider, String slug, String base, Map<String, List<String>> parameters, String query) {
        var settings = providers.settings(provider, slug, base, true);
        var http = new HttpRequest(base + "/login/saml/" + slug + "/logout", parameters, query);
        try {
            var request = new LogoutRequest(settings, http);
            if (!request.isValid()) {
                LOG.info("A logout by the provider of {} is refused: {}", provider.organisation(), request.getError());
                return Optional.empty();
            }
            var xml = request.getLogoutRequestXml();
            var sessions = LogoutRequest.getSessionIndexes(xml);
            return Optional.of(new Ended(
                    request.getId(),
                    settings.getIdpEntityId(),
                    LogoutRequest.getNameId(xml),
                    sessions.isEmpty() ? null : sessions.getFirst()));
        } catch (Exception e) { // whatever the toolkit throws at what it cannot read, it is no good request
            LOG.info("A logout by the provider of {} cannot be read: {}", provider.organisation(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Where the browser goes to say that it is done. */
    public Optional<String> answer(
            SsoProvider provider, String slug, String base, String requestId, @Nullable String relayState) {
        var settings = providers.settings(provider, slug, base, true);
        var place = settings.getIdpSingleLogoutServiceResponseUrl();
        if (place == null) {
            return Optional.empty();
        }
        var answer = new LogoutResponse(settings, new LogoutResponseParams(requestId, Constants.STATUS_SUCCESS));
        try {
            return Optional.of(SignedRedirect.to(
                    place.toString(),
                    "SAMLResponse",
                    answer.getEncodedLogoutResponse(),
                    relayState,
                    settings.getSPkey()));
        } catch (IOException e) {
            throw new IllegalStateException("an answer could not be written", e);
        }
    }

    /** What is to be ended: a person's one session, or all of them. */
    public record Ended(
            String requestId,
            String issuer,
            String subject,
            @Nullable String session) {}
}
