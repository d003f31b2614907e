package io.eata.identity.revocation.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.contracts.identity.RevocationList;
import io.eata.identity.revocation.Revocations;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which tokens are void before they expire, for whoever verifies tokens; a list that has not changed is not sent again. */
@RestController
class RevocationsController {

    private final Revocations revocations;

    RevocationsController(Revocations revocations) {
        this.revocations = revocations;
    }

    @GetMapping("/oauth2/revocations")
    ResponseEntity<RevocationList> revocations() {
        var list = revocations.published();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(tag(list))
                .body(new RevocationList(list));
    }

    private static String tag(Map<String, Long> list) {
        return DigestUtils.md5DigestAsHex(list.toString().getBytes(UTF_8));
    }
}
