package io.eata.core.support;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files that people upload, good ones and such as they should not. */
public final class Pictures {

    private static final int MARGIN = 8;

    private Pictures() {}

    /** A QR with so many pixels to a module. */
    public static byte[] png(String text, int module) {
        return written(qr(text, module), "png");
    }

    public static byte[] jpeg(String text, int module) {
        return written(qr(text, module), "jpeg");
    }

    public static byte[] blank() {
        return written(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** The first bytes of a PNG of that size; there are no more. */
    public static byte[] thatClaims(int width, int height) {
        var header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .array();
    }

    public static byte[] packed(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        byte[] part = new byte[8_192];
        while (!deflater.finished()) {
            out.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** As much of a PDF as it takes to carry a stream. */
    public static byte[] pdfWith(byte[] stream) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n1 0 obj <</Filter/FlateDecode>> stream\n".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(stream);
        out.writeBytes("\nendstream endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static BufferedImage qr(String text, int module) {
        try {
            var dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            int side = (dots.getWidth() + 2 * MARGIN) * module;
            var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < side; x++) {
                for (int y = 0; y < side; y++) {
                    int column = x / module - MARGIN;
                    int row = y / module - MARGIN;
                    boolean inside = column >= 0 && row >= 0 && column < dots.getWidth() && row < dots.getHeight();
                    image.setRGB(x, y, inside && dots.get(column, row) ? 0 : 0xFFFFFF);
                }
            }
            return image;
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
