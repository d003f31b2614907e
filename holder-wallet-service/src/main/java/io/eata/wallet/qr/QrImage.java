package io.eata.wallet.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A QR code as a picture: error correction M, four modules of quiet zone around it. */
public record QrImage(String payload) {

    /** Pixels of a PNG's side. */
    public static final int SMALLEST = 120;

    public static final int LARGEST = 1_200;

    /** Bytes of the longest text that fits at this error correction. */
    public static final int LONGEST = 2_331;

    private static final int QUIET_ZONE = 4;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE);

    /** One module is one unit, and all dark ones are one path: crisp at any size and small on the wire. */
    public String svg(String title) {
        var modules = matrix(0);
        int side = modules.getWidth();
        var path = new StringBuilder();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int from = x;
                while (x < side && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h')
                            .append(x - from)
                            .append("v1h")
                            .append(from - x)
                            .append('z');
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" shape-rendering="crispEdges">\
                <title>%2$s</title><rect width="%1$d" height="%1$d" fill="#fff"/><path d="%3$s" fill="#000"/></svg>
                """.formatted(side, title, path);
    }

    /**
     * Black on white, one bit a pixel; modules are whole pixels, so that nothing blurs.
     *
     * @param side pixels, {@link #SMALLEST} to {@link #LARGEST}
     */
    public byte[] png(int side) {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(MatrixToImageWriter.toBufferedImage(matrix(side)), "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private BitMatrix matrix(int side) {
        try {
            return new QRCodeWriter().encode(payload, BarcodeFormat.QR_CODE, side, side, HINTS);
        } catch (WriterException e) {
            throw new IllegalStateException("a code of " + payload.length() + " characters does not fit", e);
        }
    }
}
