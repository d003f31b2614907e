package io.eata.core.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Files as people upload them, and as they should not. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A PDF of one empty page that says something in a comment. */
    public static byte[] pdf(String comment) {
        String body = """
                %%PDF-1.7
                %% %s
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Kids [3 0 R] /Count 1 >>
                endobj
                3 0 obj
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
                endobj
                """.formatted(comment);
        String table = """
                xref
                0 1
                0000000000 65535 f\s
                trailer
                << /Size 4 /Root 1 0 R >>
                startxref
                %d
                %%%%EOF
                """.formatted(body.length());
        return (body + table).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF of exactly so many bytes. */
    public static byte[] pdf(int size) {
        byte[] empty = pdf("");
        // The offset of the table grows by the comment and by its own digits.
        for (int comment = size - empty.length - 8; ; comment++) {
            byte[] padded = pdf("x".repeat(comment));
            if (padded.length >= size) {
                return padded;
            }
        }
    }

    /** A JPEG picture of these sides. */
    public static byte[] jpeg(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A small picture that claims other sides. */
    public static byte[] jpegClaiming(int width, int height) {
        byte[] picture = jpeg(16, 16);
        for (int i = 2; i < picture.length - 8; i++) {
            if (picture[i] == (byte) 0xFF && picture[i + 1] == (byte) 0xC0) {
                picture[i + 5] = (byte) (height >> 8);
                picture[i + 6] = (byte) height;
                picture[i + 7] = (byte) (width >> 8);
                picture[i + 8] = (byte) width;
                return picture;
            }
        }
        throw new IllegalStateException("the picture has no frame");
    }

    /** Without its last bytes. */
    public static byte[] cut(byte[] file, int bytes) {
        return Arrays.copyOf(file, file.length - bytes);
    }
}
