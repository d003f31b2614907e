package io.eata.platform.webdesign;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the files of the design. An address names the content's hash and may be kept for ever; while an old and a new
 * copy of a service run side by side, the other's hash is answered too but not to be kept.
 */
@RestController
final class DesignFilesController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final DesignFiles files;

    DesignFilesController(DesignFiles files) {
        this.files = files;
    }

    @GetMapping("/design/{version}/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable("version") String version,
            @PathVariable("name") String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted) {
        return files.find(name)
                .map(file -> answer(file, version.equals(file.version()), takesGzip(accepted)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(DesignFile file, boolean current, boolean gzip) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(current ? FOR_EVER : CacheControl.noStore())
                .eTag(file.version() + (gzip ? "-gz" : ""))
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        return gzip
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(file.gzipped())
                : answer.body(file.plain());
    }

    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
