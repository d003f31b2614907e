package io.eata.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.eata.carnet.ledger.TransactionType;
import io.eata.journeys.running.Running;
import io.eata.journeys.running.Traveller;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer with a tablet holds it over the holder's phone: the camera reads the QR and step 2 is there. */
class CameraIT {

    private static final String PORTAL = Running.platform().proxy(1) + "/portal";
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 20;
    private static final byte WHITE = (byte) 235;
    private static final byte BLACK = 16;

    @Test
    void the_camera_reads_the_code_and_goes_on(@TempDir Path folder) throws IOException, WriterException {
        var film = film(folder, new Traveller(20).shows(TransactionType.IMPORTATION));
        try (var chromium = Chromium.withCamera(film);
                var tablet = chromium.visitor(new Browser.NewContextOptions().setViewportSize(820, 1180))) {
            tablet.grantPermissions(List.of("camera"));
            Page page = tablet.newPage();
            page.navigate(PORTAL + "/");
            page.locator("[name=username]").fill("officer.de@customs.example");
            page.locator("[name=password]").fill("carnet-demo-2026");
            page.keyboard().press("Enter");
            page.waitForURL("**/portal/**");
            page.navigate(PORTAL + "/transactions/new");
            page.locator("[data-scan-into]").click();
            assertThat(page).hasURL(Pattern.compile("/carnet$"));
        }
    }

    /** A still picture of the QR as uncompressed video. */
    private static Path film(Path folder, String content) throws IOException, WriterException {
        var code = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, HEIGHT, HEIGHT);
        var luma = luma(code);
        var chroma = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(chroma, (byte) 128);
        var film = folder.resolve("qr.y4m");
        try (var out = new BufferedOutputStream(Files.newOutputStream(film))) {
            out.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420\n"
                    .formatted(WIDTH, HEIGHT)
                    .getBytes(US_ASCII));
            for (int frame = 0; frame < FRAMES; frame++) {
                out.write("FRAME\n".getBytes(US_ASCII));
                out.write(luma);
                out.write(chroma);
            }
        }
        return film;
    }

    private static byte[] luma(BitMatrix code) {
        var luma = new byte[WIDTH * HEIGHT];
        Arrays.fill(luma, WHITE);
        int left = (WIDTH - code.getWidth()) / 2;
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    luma[y * WIDTH + left + x] = BLACK;
                }
            }
        }
        return luma;
    }
}
