package io.eata.identity.federation.web;

import io.eata.identity.federation.holder.HolderProvider;
import io.eata.identity.federation.holder.HolderProviders;
import io.eata.identity.federation.holder.OutsideWay;
import io.eata.identity.login.SessionEntry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The way of holders to an outside provider, and what to tell them when it led nowhere. */
@Controller
class HolderWays {

    private static final Logger LOG = LoggerFactory.getLogger(HolderWays.class);

    private final HolderProviders providers;
    private final SessionEntry entry;
    private final DefaultOAuth2AuthorizationRequestResolver openId;
    private final RequestsOfOneProvider requests = new RequestsOfOneProvider(HolderProvider::registration);

    HolderWays(HolderProviders providers, SessionEntry entry) {
        this.providers = providers;
        this.entry = entry;
        openId = new DefaultOAuth2AuthorizationRequestResolver(providers, "/login/with");
    }

    /** @param link there if somebody who is logged in wants to come in this way, too */
    @GetMapping("/login/with/{name}")
    void leave(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("name") String name,
            @RequestParam(name = "link", required = false) @Nullable String link)
            throws IOException {
        var provider = provider(name);
        OutsideWay.begin(request, link != null);
        try {
            var sent = openId.resolve(request, provider.registration());
            if (sent == null) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            var asked = entry.holder(request) == null ? sent : anew(sent);
            requests.saveAuthorizationRequest(asked, request, response);
            response.sendRedirect(asked.getAuthorizationRequestUri());
        } catch (InternalAuthenticationServiceException e) {
            LOG.warn("The provider {} cannot be asked", provider, e);
            OutsideWay.tell(request, "unreachable");
            response.sendRedirect(request.getContextPath() + "/login/with/" + name + "/told");
        }
    }

    @GetMapping("/login/with/{name}/told")
    String told(HttpServletRequest request, Model model, @PathVariable("name") String name) {
        var provider = provider(name);
        var told = OutsideWay.takeTold(request);
        if (told.isEmpty()) {
            return "redirect:/login";
        }
        model.addAttribute("told", told.get());
        model.addAttribute("providerTitle", provider.title());
        return "outside/told";
    }

    /** Whoever is logged in here proves it once more there: it may be what something risky waits for. */
    private static OAuth2AuthorizationRequest anew(OAuth2AuthorizationRequest sent) {
        return OAuth2AuthorizationRequest.from(sent)
                .additionalParameters(more -> more.putAll(Map.of("prompt", "login")))
                .build();
    }

    private HolderProvider provider(String name) {
        return providers.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
