package io.eata.core.file;

import java.util.Optional;
import java.util.stream.Stream;

/** The two forms of a document that every office can open; which one a file has says its content. */
enum FileType {
    PDF("application/pdf") {
        @Override
        boolean has(byte[] content) {
            return PdfForm.holds(content);
        }
    },
    JPEG("image/jpeg") {
        @Override
        boolean has(byte[] content) {
            return JpegForm.holds(content);
        }
    };

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    abstract boolean has(byte[] content);

    static Optional<FileType> of(byte[] content) {
        return Stream.of(values()).filter(type -> type.has(content)).findFirst();
    }
}
