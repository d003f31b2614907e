package io.eata.portal.page;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.Map;

/**
 * A QR code as inline SVG: one path, black on white whatever the theme, with the quiet zone of four modules that the
 * standard asks for.
 */
public final class QrPicture {

    /** Longest text that any QR code takes, in bytes. */
    public static final int LONGEST_TEXT = 2_953;

    /** Version 20 has 97 modules a side; see docs/decisions/0009-receipts-in-a-qr.md. */
    static final int LARGEST_READ_ACROSS_A_COUNTER = 20;

    private static final int LONGEST_AT_MEDIUM = 2_331;
    private static final int QUIET = 4;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");

    private QrPicture() {}

    /**
     * Draws a text: with medium error correction as long as a phone reads it from a screen across a counter, with the lowest where
     * that makes it coarser.
     *
     * @param label what a screen reader says
     * @throws IllegalArgumentException if the text is too long for a QR code
     */
    public static String svg(String text, String label) {
        try {
            var matrix = encoded(text).getMatrix();
            int size = matrix.getWidth() + 2 * QUIET;
            return "<svg class=\"qr\" role=\"img\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\"><title>%2$s</title>"
                            .formatted(size, escape(label))
                    + "<path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/>".formatted(size)
                    + "<path fill=\"#000\" d=\"" + path(matrix) + "\"/></svg>";
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static QRCode encoded(String text) throws WriterException {
        if (text.length() <= LONGEST_AT_MEDIUM) {
            var medium = Encoder.encode(text, ErrorCorrectionLevel.M, HINTS);
            if (medium.getVersion().getVersionNumber() <= LARGEST_READ_ACROSS_A_COUNTER) {
                return medium;
            }
        }
        return Encoder.encode(text, ErrorCorrectionLevel.L, HINTS);
    }

    /** Each run of dark modules in a row is one rectangle. */
    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int x = 0;
            while (x < matrix.getWidth()) {
                int start = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    int run = x - start;
                    path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                } else {
                    x++;
                }
            }
        }
        return path.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
