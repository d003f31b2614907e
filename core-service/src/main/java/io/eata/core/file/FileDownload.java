package io.eata.core.file;

import io.eata.platform.http.FileAnswer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file on its way to a reader. */
public record FileDownload(String name, String mediaType, byte[] content) {

    public ResponseEntity<byte[]> answer() {
        return FileAnswer.of(name, MediaType.parseMediaType(mediaType), content);
    }
}
