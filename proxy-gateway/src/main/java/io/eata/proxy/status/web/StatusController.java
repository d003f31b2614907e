package io.eata.proxy.status.web;

import io.eata.proxy.status.ListedProxy;
import io.eata.proxy.status.PlatformStatus;
import io.eata.proxy.status.ProxyIdentity;
import io.eata.proxy.status.StatusReport;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The status for programs. Open to everybody: it says nothing of carnets or people. */
@RestController
final class StatusController {

    private final PlatformStatus status;

    StatusController(PlatformStatus status) {
        this.status = status;
    }

    @GetMapping(path = "/status", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StatusReport> status() {
        return now(status.report());
    }

    @GetMapping(path = "/proxies", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<ListedProxy>> proxies() {
        return now(status.proxies());
    }

    @GetMapping(path = "/proxies/self", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProxyIdentity> self() {
        return now(status.self());
    }

    private static <T> ResponseEntity<T> now(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
