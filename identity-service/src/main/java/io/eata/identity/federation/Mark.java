package io.eata.identity.federation;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A mark as it is shown: drawn anew from an upload, so that nothing of the file but its picture is handed on. */
public final class Mark {

    /** Bytes of an upload. */
    public static final int LARGEST = 50 * 1024;

    /** Pixels of either side of an upload; what is said in a header is believed only up to here. */
    static final int LONGEST_SIDE = 1_024;

    /** Pixels of the box it is drawn into. */
    static final int WIDTH = 320;

    static final int HEIGHT = 120;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Mark() {}

    /** The picture as a PNG of our own, or nothing if the upload is no PNG of an allowed size. */
    public static Optional<byte[]> drawnFrom(byte[] upload) {
        if (upload.length > LARGEST || !begins(upload)) {
            return Optional.empty();
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) > LONGEST_SIDE || reader.getHeight(0) > LONGEST_SIDE) {
                return Optional.empty();
            }
            return Optional.of(draw(reader.read(0)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // what the decoder cannot read is no picture, whatever it throws
        } finally {
            reader.dispose();
        }
    }

    private static byte[] draw(BufferedImage picture) throws IOException {
        double scale =
                Math.min(1.0, Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, new Color(0, true), null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", out);
        return out.toByteArray();
    }

    private static boolean begins(byte[] upload) {
        for (int at = 0; at < PNG.length; at++) {
            if (upload.length <= at || upload[at] != PNG[at]) {
                return false;
            }
        }
        return true;
    }
}
