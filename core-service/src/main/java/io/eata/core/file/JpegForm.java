package io.eata.core.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The head of a JPEG picture (ISO/IEC 10918-1, Annex B): it begins with the marker SOI and says a size that a picture of a document
 * has. The picture itself is not decoded, so that none can burst.
 */
final class JpegForm {

    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 100_000_000;

    private JpegForm() {}

    static boolean holds(byte[] content) {
        return content.length > 3
                && content[0] == (byte) 0xFF
                && content[1] == (byte) 0xD8
                && content[2] == (byte) 0xFF
                && hasSize(content);
    }

    private static boolean hasSize(byte[] content) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return within(width) && within(height) && (long) width * height <= MOST_PIXELS;
        } catch (IOException | RuntimeException e) {
            // The library meets broken heads with exceptions of both kinds.
            return false;
        } finally {
            reader.dispose();
        }
    }

    private static boolean within(int side) {
        return side > 0 && side <= LONGEST_SIDE;
    }
}
