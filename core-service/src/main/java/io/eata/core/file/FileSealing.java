package io.eata.core.file;

import io.eata.core.secrets.AtRest;
import org.springframework.stereotype.Component;

/** Seals name and content of a file for its id, under which it stays from the draft to the carnet. */
@Component
public final class FileSealing {

    private final AtRest atRest;

    FileSealing(AtRest atRest) {
        this.atRest = atRest;
    }

    public String name(long id, UploadedFile file) {
        return atRest.seal(namePlace(id), file.name());
    }

    public byte[] content(long id, UploadedFile file) {
        return atRest.seal(contentPlace(id), file.content());
    }

    public String openName(long id, String sealed) {
        return atRest.open(namePlace(id), sealed);
    }

    public byte[] openContent(long id, byte[] sealed) {
        return atRest.open(contentPlace(id), sealed);
    }

    private static String namePlace(long id) {
        return "file-name/" + id;
    }

    private static String contentPlace(long id) {
        return "file/" + id;
    }
}
