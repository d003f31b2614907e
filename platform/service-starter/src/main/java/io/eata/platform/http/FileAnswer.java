package io.eata.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody uploaded, in an answer: to be saved, never shown in place, taken for nothing else and kept nowhere between. */
public final class FileAnswer {

    private static final String UNNAMED = "file";

    private FileAnswer() {}

    public static ResponseEntity<byte[]> of(@Nullable String name, @Nullable MediaType type, byte[] content) {
        var disposition = ContentDisposition.attachment()
                .filename(Objects.requireNonNullElse(name, UNNAMED), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(Objects.requireNonNullElse(type, MediaType.APPLICATION_OCTET_STREAM))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    /** The file of another service's answer, with what is said of it here and no other header. */
    public static ResponseEntity<byte[]> passedOn(ResponseEntity<byte[]> answer) {
        var headers = answer.getHeaders();
        byte[] content = answer.getBody();
        return of(
                headers.getContentDisposition().getFilename(),
                headers.getContentType(),
                content == null ? new byte[0] : content);
    }
}
