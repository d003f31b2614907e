package io.eata.identity.federation.web;

import io.eata.identity.account.Organisations;
import io.eata.identity.federation.EndedOutside;
import io.eata.identity.federation.ProviderTrouble;
import io.eata.identity.federation.oidc.CodeExchange;
import io.eata.identity.federation.oidc.LogoutTokens;
import io.eata.platform.keys.KeyRings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** An OpenID provider ends sessions behind the browser's back, or has done with one that was ended here. */
@Controller
class BackChannel {

    private final Organisations organisations;
    private final LogoutTokens tokens;
    private final EndedOutside ended;
    private final KeyRings rings;

    BackChannel(Organisations organisations, LogoutTokens tokens, EndedOutside ended, KeyRings rings) {
        this.rings = rings;
        this.organisations = organisations;
        this.tokens = tokens;
        this.ended = ended;
    }

    /** As OpenID Connect Back-Channel Logout 1.0 says: 200 if it is done, 400 if the token is not good. */
    @PostMapping("/login/outside/{slug}/logout")
    ResponseEntity<Void> logout(
            @PathVariable("slug") String slug, @RequestParam(name = "logout_token", defaultValue = "") String token) {
        var organisation = organisations.bySlug(slug);
        try {
            var wish = tokens.read(slug, token);
            if (organisation.isPresent() && wish.isPresent()) {
                ended.end(
                        organisation.get().id(),
                        wish.get().issuer(),
                        wish.get().subject(),
                        wish.get().session());
                return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
            }
        } catch (ProviderTrouble e) {
            return ResponseEntity.status(503).build();
        }
        return ResponseEntity.badRequest().cacheControl(CacheControl.noStore()).build();
    }

    /** The keys by which this platform proves itself to providers that share no secret with it. */
    @GetMapping(path = "/login/outside/keys", produces = "application/jwk-set+json")
    @ResponseBody
    String keys() {
        return rings.ring(CodeExchange.RING).publicJwks().toString();
    }

    @GetMapping("/login/outside/{slug}/left")
    void left(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(OutsideLogout.onward(request));
    }
}
