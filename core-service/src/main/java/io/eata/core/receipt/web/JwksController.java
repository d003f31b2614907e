package io.eata.core.receipt.web;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.eata.platform.keys.KeyRings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys that documents and receipts are verified with; open to everybody. */
@RestController
class JwksController {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final KeyRings rings;

    JwksController(KeyRings rings) {
        this.rings = rings;
    }

    @GetMapping(path = "/.well-known/jwks.json", produces = "application/json")
    ResponseEntity<Map<String, Object>> keys() {
        var keys = new ArrayList<JWK>();
        keys.addAll(rings.ring("document-signing").publicJwks().getKeys());
        keys.addAll(rings.ring("receipt-signing").publicJwks().getKeys());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new JWKSet(keys).toJSONObject(true));
    }
}
