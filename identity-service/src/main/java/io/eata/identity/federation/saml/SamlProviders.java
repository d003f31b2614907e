package io.eata.identity.federation.saml;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onelogin.saml2.authn.AuthnRequest;
import com.onelogin.saml2.authn.AuthnRequestParams;
import com.onelogin.saml2.authn.SamlResponse;
import com.onelogin.saml2.settings.IdPMetadataParser;
import com.onelogin.saml2.settings.Metadata;
import com.onelogin.saml2.settings.Saml2Settings;
import com.onelogin.saml2.settings.SettingsBuilder;
import com.onelogin.saml2.util.Constants;
import com.onelogin.saml2.util.Util;
import io.eata.identity.PlatformAddresses;
import io.eata.identity.federation.OutsideCalls;
import io.eata.identity.federation.OutsidePerson;
import io.eata.identity.federation.ProviderTrouble;
import io.eata.identity.federation.ProviderTrouble.Kind;
import io.eata.identity.federation.SsoProvider;
import java.io.IOException;
import java.io.StringReader;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * SAML 2.0 providers. The toolkit checks what comes back: schema, signature by a key of the metadata and over the very assertion
 * that is read, issuer, audience, destination, recipient, times, and that it answers the request; here is said how strictly.
 */
@Component
public final class SamlProviders {

    private static final Logger LOG = LoggerFactory.getLogger(SamlProviders.class);
    private static final int SHORTEST_KEY = 2_048;
    private static final String TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";

    private final OutsideCalls calls;
    private final SamlKeys keys;
    private final PlatformAddresses platform;

    SamlProviders(OutsideCalls calls, SamlKeys keys, PlatformAddresses platform) {
        this.calls = calls;
        this.keys = keys;
        this.platform = platform;
    }

    /** What this platform is called towards an organisation's provider. */
    public String entity(String slug) {
        return platform.issuer() + "/login/saml/" + slug;
    }

    /**
     * Fetches metadata and looks whether it can be used.
     *
     * @throws ProviderTrouble if not
     */
    public OutsideCalls.Fetched fetchMetadata(String address) {
        var fetched = calls.fetch(address);
        check(new String(fetched.body(), UTF_8));
        return fetched;
    }

    /** @throws ProviderTrouble if this metadata cannot be used */
    public void check(String metadata) {
        var values = parsed(metadata);
        if (!(values.get(SettingsBuilder.IDP_ENTITYID_PROPERTY_KEY) instanceof String)
                || values.get(SettingsBuilder.IDP_SINGLE_SIGN_ON_SERVICE_URL_PROPERTY_KEY) == null) {
            throw new ProviderTrouble(
                    Kind.ANSWER, "the metadata names no identity provider with a sign-on service by redirect");
        }
        calls.callable(String.valueOf(values.get(SettingsBuilder.IDP_SINGLE_SIGN_ON_SERVICE_URL_PROPERTY_KEY)));
        var certificates = certificates(new SettingsBuilder().fromValues(values).build());
        if (certificates.isEmpty()) {
            throw new ProviderTrouble(Kind.KEYS, "the metadata holds no key to check signatures with");
        }
        for (var certificate : certificates) {
            if (certificate.getPublicKey() instanceof RSAPublicKey rsa
                    && rsa.getModulus().bitLength() < SHORTEST_KEY) {
                throw new ProviderTrouble(Kind.KEYS, "a key of the metadata is shorter than " + SHORTEST_KEY + " bits");
            }
        }
    }

    /**
     * The provider and this platform as the toolkit wants them.
     *
     * @param base where this service is reached by the browser under way, such as {@code https://eata.example/identity}
     */
    Saml2Settings settings(SsoProvider provider, String slug, String base, boolean signedMessages) {
        var values = new HashMap<String, Object>(parsed(String.valueOf(provider.metadata())));
        var signing = keys.current();
        var address = base + "/login/saml/" + slug;
        values.put(SettingsBuilder.STRICT_PROPERTY_KEY, true);
        values.put(SettingsBuilder.SP_ENTITYID_PROPERTY_KEY, entity(slug));
        values.put(SettingsBuilder.SP_ASSERTION_CONSUMER_SERVICE_URL_PROPERTY_KEY, address + "/acs");
        values.put(SettingsBuilder.SP_SINGLE_LOGOUT_SERVICE_URL_PROPERTY_KEY, address + "/logout");
        values.put(SettingsBuilder.SP_NAMEIDFORMAT_PROPERTY_KEY, Constants.NAMEID_PERSISTENT);
        values.put(SettingsBuilder.SP_X509CERT_PROPERTY_KEY, signing.certificate());
        values.put(SettingsBuilder.SP_PRIVATEKEY_PROPERTY_KEY, signing.key());
        values.put(SettingsBuilder.SECURITY_AUTHREQUEST_SIGNED, true);
        values.put(SettingsBuilder.SECURITY_LOGOUTREQUEST_SIGNED, true);
        values.put(SettingsBuilder.SECURITY_LOGOUTRESPONSE_SIGNED, true);
        values.put(SettingsBuilder.SECURITY_WANT_ASSERTIONS_SIGNED, true);
        values.put(SettingsBuilder.SECURITY_WANT_MESSAGES_SIGNED, signedMessages);
        values.put(SettingsBuilder.SECURITY_WANT_XML_VALIDATION, true);
        values.put(SettingsBuilder.SECURITY_REJECT_DEPRECATED_ALGORITHM, true);
        values.put(SettingsBuilder.SECURITY_REJECT_UNSOLICITED_RESPONSES_WITH_INRESPONSETO, true);
        values.put(SettingsBuilder.SECURITY_REQUESTED_AUTHNCONTEXT, "");
        values.put(SettingsBuilder.SECURITY_SIGNATURE_ALGORITHM, Constants.RSA_SHA256);
        values.put(SettingsBuilder.SECURITY_DIGEST_ALGORITHM, Constants.SHA256);
        values.put(SettingsBuilder.SECURITY_ALLOW_REPEAT_ATTRIBUTE_NAME_PROPERTY_KEY, true);
        return new SettingsBuilder().fromValues(values).build();
    }

    /** The metadata of this platform towards one organisation's provider; it needs none of the provider's yet. */
    public String ownMetadata(String slug, String base) {
        var values = new HashMap<String, Object>();
        var address = base + "/login/saml/" + slug;
        var certificates = keys.certificates();
        values.put(SettingsBuilder.STRICT_PROPERTY_KEY, true);
        values.put(SettingsBuilder.SP_ENTITYID_PROPERTY_KEY, entity(slug));
        values.put(SettingsBuilder.SP_ASSERTION_CONSUMER_SERVICE_URL_PROPERTY_KEY, address + "/acs");
        values.put(SettingsBuilder.SP_SINGLE_LOGOUT_SERVICE_URL_PROPERTY_KEY, address + "/logout");
        values.put(SettingsBuilder.SP_NAMEIDFORMAT_PROPERTY_KEY, Constants.NAMEID_PERSISTENT);
        values.put(SettingsBuilder.SP_X509CERT_PROPERTY_KEY, certificates.getFirst());
        values.put(SettingsBuilder.SECURITY_AUTHREQUEST_SIGNED, true);
        values.put(SettingsBuilder.SECURITY_WANT_ASSERTIONS_SIGNED, true);
        if (certificates.size() > 1) {
            values.put(SettingsBuilder.SP_X509CERTNEW_PROPERTY_KEY, certificates.get(1));
        }
        try {
            return new Metadata(new SettingsBuilder().fromValues(values).build()).getMetadataString();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request for a login. */
    public Request request(SsoProvider provider, String slug, String base, String relayState) {
        var settings = settings(provider, slug, base, false);
        var request = new AuthnRequest(settings, new AuthnRequestParams(false, false, false));
        try {
            return new Request(
                    request.getId(),
                    SignedRedirect.to(
                            settings.getIdpSingleSignOnServiceUrl().toString(),
                            "SAMLRequest",
                            request.getEncodedAuthnRequest(),
                            relayState,
                            settings.getSPkey()));
        } catch (IOException e) {
            throw new IllegalStateException("a request could not be written", e);
        }
    }

    /**
     * Whom an answer vouches for; nothing if it is not good in any way, the reason is in the log.
     *
     * @param encoded the parameter {@code SAMLResponse}
     * @param requestId the one request that it may answer
     */
    public Optional<OutsidePerson> vouched(
            SsoProvider provider, String slug, String base, String encoded, String requestId) {
        var settings = settings(provider, slug, base, false);
        try {
            var response = new SamlResponse(settings, base + "/login/saml/" + slug + "/acs", encoded);
            if (!response.isValid(requestId)) {
                LOG.info(
                        "An answer of the provider of {} is refused: {}", provider.organisation(), response.getError());
                return Optional.empty();
            }
            if (TRANSIENT.equals(response.getNameIdFormat())) {
                LOG.info("The provider of {} names people by another name each time", provider.organisation());
                return Optional.empty();
            }
            return Optional.of(new OutsidePerson(
                    provider.organisation(),
                    settings.getIdpEntityId(),
                    response.getNameId(),
                    bounded(response.getAttributes()),
                    true,
                    response.getSessionIndex(),
                    response.getNameIdFormat()));
        } catch (Exception e) { // whatever the toolkit throws at what it cannot read, it is no good answer
            LOG.info("An answer of the provider of {} cannot be read: {}", provider.organisation(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> bounded(Map<String, List<String>> attributes) {
        var bounded = new HashMap<String, List<String>>();
        attributes.forEach((name, values) -> bounded.put(
                name,
                values.stream()
                        .filter(it -> it.length() <= OutsidePerson.LONGEST)
                        .toList()));
        return bounded;
    }

    private static Map<String, Object> parsed(String metadata) {
        if (metadata.contains("<!DOCTYPE") || metadata.contains("<!ENTITY")) {
            throw new ProviderTrouble(Kind.ANSWER, "metadata has no document type and no entities");
        }
        try {
            return IdPMetadataParser.parseXML(Util.parseXML(new InputSource(new StringReader(metadata))));
        } catch (ParserConfigurationException | SAXException | IOException | XPathException | RuntimeException e) {
            throw new ProviderTrouble(Kind.ANSWER, "this is no SAML metadata", e);
        }
    }

    private static List<X509Certificate> certificates(Saml2Settings settings) {
        var certificates = new ArrayList<X509Certificate>();
        if (settings.getIdpx509cert() != null) {
            certificates.add(settings.getIdpx509cert());
        }
        if (settings.getIdpx509certMulti() != null) {
            certificates.addAll(settings.getIdpx509certMulti());
        }
        return certificates;
    }

    /** A request, where it is to be taken, and the ID that its answer has to name. */
    public record Request(String id, String address) {}
}
