package io.eata.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A QR code as PNG. */
final class QrPicture {

    /** Characters above which a printed code is too fine for a phone's camera. */
    static final int LONGEST = 1_800;

    private static final int PIXELS_PER_MODULE = 6;

    private QrPicture() {}

    /** Nothing when the text is too long to be read from paper. */
    static Optional<byte[]> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L, EncodeHintType.MARGIN, 2);
            return Optional.of(png(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints)));
        } catch (WriterException e) {
            throw new IllegalStateException("a text of " + text.length() + " characters makes no QR code", e);
        }
    }

    private static byte[] png(BitMatrix modules) {
        int width = modules.getWidth() * PIXELS_PER_MODULE;
        var image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE) ? 0x000000 : 0xFFFFFF);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new IllegalStateException("memory took no picture", e);
        }
        return png.toByteArray();
    }
}
