package io.eata.core.receipt;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads the QR of a picture. A large one is read coarser, and one that claims to be huge is not read at all. */
final class QrPhoto {

    /** Pixels of the largest picture that is looked at; the cameras of phones take up to fifty million. */
    static final long MOST_PIXELS = 60_000_000;

    private static final long FINE_PIXELS = 5_000_000;
    private static final int MOST_SIDE = 20_000;

    private QrPhoto() {}

    /**
     * The text of its QR.
     *
     * @param format {@code png} or {@code jpeg}
     * @throws IOException when the bytes are no such picture
     * @throws TooLargeException when it has too many pixels
     */
    static Optional<String> read(byte[] picture, String format) throws IOException, TooLargeException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(input, true, true);
            return decode(pixels(reader));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
            throw new IOException("the picture is broken", e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage pixels(ImageReader reader) throws IOException, TooLargeException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) {
            throw new TooLargeException();
        }
        int coarse = (int) Math.ceil(Math.sqrt((double) (width * height) / FINE_PIXELS));
        var asked = reader.getDefaultReadParam();
        asked.setSourceSubsampling(Math.max(1, coarse), Math.max(1, coarse), 0, 0);
        return reader.read(0, asked);
    }

    private static Optional<String> decode(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        var hints = Map.of(
                DecodeHintType.TRY_HARDER,
                Boolean.TRUE,
                DecodeHintType.POSSIBLE_FORMATS,
                List.of(BarcodeFormat.QR_CODE));
        try {
            var found = new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints);
            return Optional.of(found.getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** More pixels than are looked at. */
    static final class TooLargeException extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
