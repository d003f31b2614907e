package io.eata.core.file;

import io.eata.contracts.Limits;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A file that was looked at: small enough, of a form that is taken, under a name without a path. */
public final class UploadedFile {

    /** No separators, no control or format characters: what is shown as a name leads nowhere and hides nothing. */
    private static final Pattern NAME = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private final String name;
    private final String mediaType;
    private final byte[] content;
    private final String sha256;

    private UploadedFile(String name, String mediaType, byte[] content, String sha256) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
        this.sha256 = sha256;
    }

    /** @throws ProblemException {@code invalid-input}, {@code too-large}, {@code file-unreadable} */
    public static UploadedFile of(String name, byte[] content) {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.startsWith(".")
                || !NAME.matcher(stripped).matches()) {
            throw ProblemException.invalid("name", "FileName", "must be the name of a file, without a path");
        }
        if (stripped.length() > Limits.FILE_NAME) {
            throw ProblemException.invalid("name", "Size", "must have at most " + Limits.FILE_NAME + " characters");
        }
        if (content.length > Limits.FILE_BYTES) {
            throw new ProblemException(ProblemCode.TOO_LARGE, "A file has at most " + Limits.FILE_BYTES + " bytes");
        }
        var type = FileType.of(content)
                .orElseThrow(() -> new ProblemException(ProblemCode.FILE_UNREADABLE, "Its content is of another form"));
        return new UploadedFile(stripped, type.mediaType(), content, sha256(content));
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Not a copy: files are large, and nobody here writes into one. */
    byte[] content() {
        return content;
    }

    public int size() {
        return content.length;
    }

    /** Digest in lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** Name and content in short: the same for the same file under the same name. */
    public String named() {
        return name + "/" + sha256;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this runtime has no SHA-256", e);
        }
    }
}
