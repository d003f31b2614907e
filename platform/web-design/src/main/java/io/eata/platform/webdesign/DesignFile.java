package io.eata.platform.webdesign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;

/**
 * One file that browsers load, compressed once.
 *
 * @param version the first half of a hash of its content; part of its address, so that it may be cached for good
 */
record DesignFile(String name, String mediaType, String version, byte[] plain, byte[] gzipped) {

    static DesignFile read(String name, String mediaType, Resource resource) {
        try {
            var plain = resource.getContentAsByteArray();
            return new DesignFile(name, mediaType, hash(plain), plain, gzip(plain));
        } catch (IOException e) {
            throw new UncheckedIOException("The design lacks its file " + name, e);
        }
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
