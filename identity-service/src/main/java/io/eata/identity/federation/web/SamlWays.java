package io.eata.identity.federation.web;

import io.eata.identity.account.Organisation;
import io.eata.identity.account.Organisations;
import io.eata.identity.federation.EndedOutside;
import io.eata.identity.federation.OutsidePerson;
import io.eata.identity.federation.ProviderSecrets;
import io.eata.identity.federation.SsoProvider;
import io.eata.identity.federation.SsoProvider.Protocol;
import io.eata.identity.federation.SsoProviders;
import io.eata.identity.federation.Tickets;
import io.eata.identity.federation.saml.SamlLogout;
import io.eata.identity.federation.saml.SamlProviders;
import io.eata.identity.federation.saml.SamlRequests;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** To SAML providers and back, and what this platform tells them about itself. */
@Controller
class SamlWays {

    static final Duration TO_ANSWER = Duration.ofMinutes(10);
    static final Duration TO_COME_FOR_IT = Duration.ofMinutes(1);

    private static final String RELAY = "eata.federation.relay";
    private static final int LONGEST_RELAY = 100;

    private final Organisations organisations;
    private final SsoProviders providers;
    private final SamlProviders saml;
    private final SamlLogout logout;
    private final SamlRequests requests;
    private final ProviderSecrets secrets;
    private final EndedOutside ended;
    private final Arrivals arrivals;
    private final JsonMapper json;
    private final Clock clock;

    SamlWays(
            Organisations organisations,
            SsoProviders providers,
            SamlProviders saml,
            SamlLogout logout,
            SamlRequests requests,
            ProviderSecrets secrets,
            EndedOutside ended,
            Arrivals arrivals,
            JsonMapper json,
            Clock clock) {
        this.organisations = organisations;
        this.providers = providers;
        this.saml = saml;
        this.logout = logout;
        this.requests = requests;
        this.secrets = secrets;
        this.ended = ended;
        this.arrivals = arrivals;
        this.json = json;
        this.clock = clock;
    }

    /** Where the browser goes to log in; the session remembers that it asked. */
    String address(HttpServletRequest request, SsoProvider provider, String slug) {
        var relay = Tickets.fresh();
        var sent = saml.request(provider, slug, base(request), relay);
        requests.sent(provider.organisation(), relay, sent.id(), clock.instant().plus(TO_ANSWER));
        request.getSession().setAttribute(RELAY, relay);
        return sent.address();
    }

    @GetMapping("/login/saml/{slug}")
    ResponseEntity<String> metadata(HttpServletRequest request, @PathVariable("slug") String slug) {
        organisation(slug);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/samlmetadata+xml"))
                .body(saml.ownMetadata(slug, base(request)));
    }

    /** The answer, from the provider's page and without this site's cookie: checked, kept, and left for its browser to come for. */
    @PostMapping("/login/saml/{slug}/acs")
    void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("slug") String slug,
            @RequestParam(name = "SAMLResponse", defaultValue = "") String encoded,
            @RequestParam(name = "RelayState", defaultValue = "") String relay)
            throws IOException {
        var organisation = organisation(slug);
        var provider = provider(organisation);
        var id = relay.length() > LONGEST_RELAY
                ? Optional.<String>empty()
                : requests.answered(organisation.id(), relay, clock.instant());
        var person = id.flatMap(requestId -> saml.vouched(provider, slug, base(request), encoded, requestId));
        if (person.isEmpty()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", request.getContextPath() + "/login/saml/" + slug + "/arrive");
            return;
        }
        var ticket = Tickets.fresh();
        requests.keep(
                organisation.id(),
                relay,
                ticket,
                secrets.seal(json.writeValueAsString(person.get())),
                clock.instant().plus(TO_COME_FOR_IT));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", request.getContextPath() + "/login/saml/" + slug + "/arrive?ticket=" + ticket);
    }

    @GetMapping("/login/saml/{slug}/arrive")
    void arrive(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("slug") String slug,
            @RequestParam(name = "ticket", defaultValue = "") String ticket)
            throws IOException, ServletException {
        var organisation = organisation(slug);
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(RELAY) instanceof String relay)) {
            arrivals.failed(request, response, slug, "answer");
            return;
        }
        session.removeAttribute(RELAY);
        var kept = requests.take(organisation.id(), relay, ticket, clock.instant());
        if (kept.isEmpty()) {
            arrivals.failed(request, response, slug, "answer");
            return;
        }
        var person = json.readValue(secrets.open(kept.get()), OutsidePerson.class);
        arrivals.arrive(request, response, organisation, person, FactorGrantedAuthority.SAML_RESPONSE_AUTHORITY);
    }

    /** The provider ends a session, or answers that it has ended one. */
    @GetMapping("/login/saml/{slug}/logout")
    void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("slug") String slug,
            @RequestParam(name = "SAMLRequest", required = false) @Nullable String asked,
            @RequestParam(name = "RelayState", required = false) @Nullable String relay)
            throws IOException {
        var organisation = organisation(slug);
        if (asked == null) {
            response.sendRedirect(OutsideLogout.onward(request));
            return;
        }
        var provider = provider(organisation);
        var query = request.getQueryString();
        var wish = logout.asked(provider, slug, base(request), parameters(request), query == null ? "" : query)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        ended.end(organisation.id(), wish.issuer(), wish.subject(), wish.session());
        response.sendRedirect(logout.answer(provider, slug, base(request), wish.requestId(), relay)
                .orElse(request.getContextPath() + "/logged-out"));
    }

    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        var parameters = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return parameters;
    }

    private SsoProvider provider(Organisation organisation) {
        return providers
                .of(organisation.id())
                .filter(it -> it.protocol() == Protocol.SAML)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Organisation organisation(String slug) {
        return organisations.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
