package io.eata.core.receipt;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.RenderingHints;
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
    private static final double TURN = 0.12; // radian
    private static final Map<DecodeHintType, ?> PHOTO = hints(DecodeHintType.TRY_HARDER);
    private static final Map<DecodeHintType, ?> DRAWING = hints(DecodeHintType.PURE_BARCODE);

    private QrPhoto() {}

    private static Map<DecodeHintType, ?> hints(DecodeHintType way) {
        return Map.of(way, Boolean.TRUE, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));
    }

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

    /**
     * As it is, as a drawn picture, and turned a little: in two or three of a hundred pictures without a fault the detector takes
     * dots of the content for a corner, and finds the real ones by another way.
     */
    private static Optional<String> decode(BufferedImage image) {
        return decode(image, PHOTO).or(() -> decode(image, DRAWING)).or(() -> decode(turned(image), PHOTO));
    }

    private static Optional<String> decode(BufferedImage image, Map<DecodeHintType, ?> hints) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var dots = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return Optional.of(new MultiFormatReader().decode(dots, hints).getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static BufferedImage turned(BufferedImage image) {
        double width = image.getWidth() * Math.cos(TURN) + image.getHeight() * Math.sin(TURN);
        double height = image.getHeight() * Math.cos(TURN) + image.getWidth() * Math.sin(TURN);
        var turned = new BufferedImage((int) Math.ceil(width), (int) Math.ceil(height), BufferedImage.TYPE_BYTE_GRAY);
        var canvas = turned.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.rotate(TURN, width / 2, height / 2);
        canvas.drawImage(
                image, (turned.getWidth() - image.getWidth()) / 2, (turned.getHeight() - image.getHeight()) / 2, null);
        canvas.dispose();
        return turned;
    }

    /** More pixels than are looked at. */
    static final class TooLargeException extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
