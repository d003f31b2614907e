package io.eata.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.eata.carnet.codes.CarnetQr;
import io.eata.carnet.codes.CodeReading;
import io.eata.wallet.Account.Answer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CodesTest extends WalletTest {

    private static final int COMMITTED = 30;
    private static final int OPEN = 31;

    private Account account = Account.of(0);
    private JsonNode travel = Account.JSON.createObjectNode();

    @BeforeEach
    void prepareTravel() {
        account = account().carrying(1000);
        travel = account.send(account.request("/v1/carnets/1000/travels")
                        .header("Idempotency-Key", "t")
                        .POST(BodyPublishers.ofString(
                                CoreStandIn.golden("PrepareTravel").toString())))
                .body();
    }

    private Answer picture(int declaration, String file) {
        return account.get("/v1/carnets/1000/travels/" + travel.path("id").asString() + "/declarations/" + declaration
                + "/" + file);
    }

    private static Result decode(BufferedImage image) throws Exception {
        LuminanceSource source = new BufferedImageLuminanceSource(image);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
    }

    private void assertShowsTheCode(Result result) {
        var code = travel.path("declarations").get(1).path("code").asString();
        assertThat(CarnetQr.parse(result.getText())).isInstanceOfSatisfying(CodeReading.Read.class, read -> {
            var qr = (CarnetQr) read.code();
            assertThat(qr.eataId()).isEqualTo(1000);
            assertThat(qr.code().value()).isEqualTo(code);
        });
        assertThat(result.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL))
                .isEqualTo("M");
    }

    @Test
    void are_drawn_as_a_bitmap_that_a_scanner_reads() throws Exception {
        var answer = picture(OPEN, "qr.png");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("Cache-Control")).contains("private");
        var image = ImageIO.read(new ByteArrayInputStream(answer.response().body()));
        assertThat(image.getWidth()).isEqualTo(480);
        assertShowsTheCode(decode(image));
    }

    @Test
    void are_drawn_as_one_path_that_a_scanner_reads() throws Exception {
        var answer = picture(OPEN, "qr.svg");
        assertThat(answer.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(answer.header("Cache-Control")).contains("private");
        assertThat(answer.text()).containsOnlyOnce("<path").doesNotContain("<script");
        assertThat(answer.response().body().length).isLessThan(10_000);
        assertShowsTheCode(decode(drawn(answer.text())));
    }

    /** Draws what the picture says: runs of dark modules, {@code M x y h length v1 …}. */
    private static BufferedImage drawn(String svg) {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1));
        int scale = 6;
        var image = new BufferedImage(side * scale, side * scale, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side * scale, side * scale);
        pen.setColor(Color.BLACK);
        var run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
        while (run.find()) {
            int x = Integer.parseInt(run.group(1));
            int y = Integer.parseInt(run.group(2));
            assertThat(x).as("quiet zone").isBetween(4, side - 5);
            assertThat(y).as("quiet zone").isBetween(4, side - 5);
            pen.fillRect(x * scale, y * scale, Integer.parseInt(run.group(3)) * scale, scale);
        }
        pen.dispose();
        return image;
    }

    @Test
    void of_a_receipt_carry_the_signed_statement_and_not_the_code_that_cancels() throws Exception {
        var receipt = account.get("/v1/carnets/1000/transactions/2/receipt").body();
        String signed = receipt.path("jws").asString();
        var bitmap = account.get("/v1/carnets/1000/transactions/2/receipt/qr.png");
        var drawing = account.get("/v1/carnets/1000/transactions/2/receipt/qr.svg");

        assertThat(bitmap.header("Content-Type")).isEqualTo("image/png");
        assertThat(bitmap.header("Cache-Control")).contains("private");
        var image = ImageIO.read(new ByteArrayInputStream(bitmap.response().body()));
        assertThat(decode(image).getText()).isEqualTo(signed);
        assertThat(decode(drawn(drawing.text())).getText()).isEqualTo(signed);
        assertThat(drawing.text())
                .doesNotContain(receipt.path("cancellationCode").asString());
    }

    @Test
    void of_a_receipt_are_drawn_for_the_account_that_carries_the_carnet_alone() {
        var other = account();

        assertThat(other.get("/v1/carnets/1000/transactions/2/receipt/qr.svg").status())
                .isEqualTo(404);
        assertThat(other.get("/v1/carnets/1000/transactions/2/receipt/qr.png").status())
                .isEqualTo(404);
    }

    @Test
    void stay_the_same_while_the_travel_is_edited() {
        var before = picture(OPEN, "qr.svg").text();
        account.send(
                account.request("/v1/carnets/1000/travels/" + travel.path("id").asString())
                        .header("If-Match", "\"1\"")
                        .PUT(BodyPublishers.ofString(CoreStandIn.golden("PrepareTravel")
                                .put("nickname", "Edited")
                                .toString())));
        assertThat(picture(OPEN, "qr.svg").text()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"120, 200", "1200, 200", "119, 400", "1201, 400", "-1, 400", "x, 400"})
    void are_as_large_as_asked_within_bounds(String size, int status) throws Exception {
        var answer = picture(OPEN, "qr.png?size=" + size);
        assertThat(answer.status()).isEqualTo(status);
        if (status == 200) {
            var image = ImageIO.read(new ByteArrayInputStream(answer.response().body()));
            assertThat(image.getHeight()).isEqualTo(Integer.parseInt(size));
            assertShowsTheCode(decode(image));
        } else {
            assertThat(answer.rule("size")).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"qr.svg", "qr.png"})
    void are_gone_once_committed_and_for_what_never_was(String file) {
        for (int declaration : new int[] {COMMITTED, 999}) {
            var answer = picture(declaration, file);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("not-found");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }
}
