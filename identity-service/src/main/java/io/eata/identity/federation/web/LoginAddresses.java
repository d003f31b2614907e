package io.eata.identity.federation.web;

import io.eata.identity.account.Organisation;
import io.eata.identity.account.Organisations;
import io.eata.identity.federation.Marks;
import io.eata.identity.federation.ProviderTrouble;
import io.eata.identity.federation.SsoProvider;
import io.eata.identity.federation.SsoProviders;
import io.eata.identity.federation.Trials;
import io.eata.identity.federation.oidc.OutsideRegistrations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Each organisation's own login address: its name, its mark, and the way to its provider if it has one. */
@Controller
class LoginAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(LoginAddresses.class);

    private final Organisations organisations;
    private final SsoProviders providers;
    private final Marks marks;
    private final Trials trials;
    private final Arrivals arrivals;
    private final SamlWays saml;
    private final Clock clock;
    private final DefaultOAuth2AuthorizationRequestResolver openId;
    private final RequestsOfOneProvider requests = new RequestsOfOneProvider(slug -> slug);

    LoginAddresses(
            Organisations organisations,
            SsoProviders providers,
            OutsideRegistrations registrations,
            Marks marks,
            Trials trials,
            Arrivals arrivals,
            SamlWays saml,
            Clock clock) {
        this.organisations = organisations;
        this.providers = providers;
        this.marks = marks;
        this.trials = trials;
        this.arrivals = arrivals;
        this.saml = saml;
        this.clock = clock;
        openId = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/login/to");
    }

    @GetMapping("/login/at/{slug}")
    String address(
            HttpServletRequest request,
            Model model,
            @PathVariable("slug") String slug,
            @RequestParam(name = "stay", required = false) @Nullable String stay) {
        var organisation = organisation(slug);
        var provider = providers.of(organisation.id()).filter(it -> it.state() == SsoProvider.State.ON);
        var failure = Told.failure(request.getSession(false));
        if (provider.isPresent() && provider.get().straight() && failure.isEmpty() && stay == null) {
            return "redirect:/login/to/" + slug;
        }
        show(model, organisation);
        model.addAttribute("provider", provider.isPresent());
        failure.ifPresent(it -> model.addAttribute("failure", it));
        return "federation/at";
    }

    @GetMapping("/login/at/{slug}/mark.png")
    ResponseEntity<byte[]> mark(@PathVariable("slug") String slug) {
        return marks.of(organisation(slug).id())
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Off to the provider, for a login or, with leave, for a trial. */
    @GetMapping("/login/to/{slug}")
    void leave(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("slug") String slug,
            @RequestParam(name = "trial", required = false) @Nullable String trial)
            throws IOException {
        var organisation = organisation(slug);
        var provider = providers.of(organisation.id());
        boolean allowed = trial != null && trials.take(organisation.id(), trial, clock.instant());
        if (provider.isEmpty() || (provider.get().state() != SsoProvider.State.ON && !allowed)) {
            arrivals.failed(request, response, slug, trial == null ? "switched-off" : "trial");
            return;
        }
        Told.takeTrial(request, organisation.id());
        if (allowed) {
            Told.beginTrial(request, organisation.id());
        }
        try {
            response.sendRedirect(
                    switch (provider.get().protocol()) {
                        case OIDC -> openIdAddress(request, response, slug);
                        case SAML -> saml.address(request, provider.get(), slug);
                    });
        } catch (ProviderTrouble e) {
            LOG.warn("The provider of {} cannot be asked: {}", organisation.id(), e.getMessage());
            arrivals.failed(request, response, slug, "unreachable");
        }
    }

    @GetMapping("/login/at/{slug}/refused")
    String refused(HttpServletRequest request, Model model, @PathVariable("slug") String slug) {
        var refusal = Told.refusal(request.getSession(false));
        if (refusal.isEmpty()) {
            return "redirect:/login/at/" + slug;
        }
        show(model, organisation(slug));
        model.addAttribute("reason", refusal.get().reason().name());
        model.addAttribute("details", refusal.get().details());
        return "federation/refused";
    }

    @GetMapping("/login/at/{slug}/trial")
    String trial(HttpServletRequest request, Model model, @PathVariable("slug") String slug) {
        var result = Told.result(request.getSession(false));
        if (result.isEmpty()) {
            return "redirect:/login/at/" + slug;
        }
        show(model, organisation(slug));
        model.addAttribute("result", result.get());
        return "federation/trial";
    }

    private String openIdAddress(HttpServletRequest request, HttpServletResponse response, String slug) {
        var sent = openId.resolve(request, slug);
        if (sent == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        requests.saveAuthorizationRequest(sent, request, response);
        return sent.getAuthorizationRequestUri();
    }

    private void show(Model model, Organisation organisation) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("marked", marks.of(organisation.id()).isPresent());
    }

    private Organisation organisation(String slug) {
        return organisations.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
