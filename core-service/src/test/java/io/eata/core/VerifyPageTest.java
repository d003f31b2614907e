package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.Warning;
import io.eata.contracts.core.Receipt;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class VerifyPageTest {

    @Autowired
    Desks desks;

    @ParameterizedTest
    @CsvSource({
        "en, ltr, Verify a receipt, Genuine",
        "de, ltr, Eine Quittung prüfen, Echt",
        "fr, ltr, Vérifier un reçu, Authentique",
        "es, ltr, Verificar un recibo, Auténtico",
        "zh, ltr, 核验收据, 真实",
        "ar, rtl, التحقق من إيصال, أصلي"
    })
    void says_in_every_language_what_a_receipt_proves(String language, String direction, String title, String genuine)
            throws Exception {
        var receipt = receipt();

        String page = post(language, receipt.jws());

        assertThat(page)
                .contains("dir=\"" + direction + "\"", title, genuine)
                .contains(
                        receipt.transaction().carnetNumber(),
                        receipt.transaction().verificationCode(),
                        "1-20")
                .doesNotContain("??", "{0}", "null", "Alpenfilm");
        assertThat(get(language)).contains(title).doesNotContain("??", genuine);
    }

    @Test
    void says_in_words_why_nothing_is_proven_and_keeps_what_was_typed() throws Exception {
        String jws = receipt().jws();
        int at = jws.length() - 10;
        String altered = jws.substring(0, at) + (jws.charAt(at) == 'A' ? 'B' : 'A') + jws.substring(at + 1);

        assertThat(post("en", altered))
                .contains("Nothing is proven", "The signature does not fit", altered)
                .doesNotContain("Genuine");
        assertThat(post("en", "<script>alert(1)</script>"))
                .contains("no receipt, or it was cut", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(post("en", " ")).contains("Scan or paste a receipt first").doesNotContain("Nothing is proven");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Genuine, No receipt of such a carnet",
        "de, Echt, Keine Quittung eines solchen Carnets",
        "fr, Authentique, Aucun reçu d’un tel carnet",
        "es, Auténtico, Ningún recibo de tal cuaderno",
        "zh, 真实, 没有这样的单证册收据",
        "ar, أصلي, لا يوجد إيصال لدفتر كهذا"
    })
    void finds_a_receipt_by_the_code_that_is_printed_on_it(String language, String genuine, String unknown)
            throws Exception {
        var transaction = receipt().transaction();
        String number = transaction.carnetNumber();

        assertThat(lookup(language, number, transaction.verificationCode()))
                .contains(genuine, transaction.verificationCode(), "1-20")
                .doesNotContain("??", unknown);
        assertThat(lookup(language, number, "2222222222"))
                .contains(unknown, "value=\"" + number + "\"")
                .doesNotContain("??", genuine);
        assertThat(lookup("en", number, " ")).contains("Enter both, the carnet");
    }

    @ParameterizedTest
    @CsvSource({"en, Genuine", "de, Echt", "fr, Authentique", "es, Auténtico", "zh, 真实", "ar, أصلي"})
    void reads_a_pdf_that_carries_its_receipt_and_a_picture_of_the_qr(String language, String genuine)
            throws Exception {
        var carnet = Case.paperHome(desks);
        var receipt = imported(carnet);
        byte[] pdf =
                carnet.holder.receiptPaper(carnet.id(), receipt.transaction().sequence());

        for (byte[] file : List.of(pdf, Pictures.png(receipt.jws(), 3), Pictures.jpeg(receipt.jws(), 4))) {
            assertThat(upload(language, file))
                    .contains(genuine, receipt.transaction().verificationCode())
                    .doesNotContain("??", "null");
        }
    }

    @Test
    void shows_every_receipt_of_a_print_and_not_its_document() throws Exception {
        var carnet = Case.paperHome(desks);
        var first = imported(carnet);
        var second = carnet.commit("GB", code(carnet.travel("CH", "GB", "1"), IMPORTATION), "1", Warning.values());

        assertThat(upload("en", carnet.holder.paper(carnet.id(), "vouchers", true)))
                .contains(
                        first.transaction().verificationCode(),
                        second.transaction().verificationCode())
                .doesNotContain("Nothing is proven");
    }

    @Test
    void says_what_is_wrong_with_a_file() throws Exception {
        assertThat(upload("en", new byte[0])).contains("Choose a file first");
        assertThat(upload("en", "hello".getBytes(StandardCharsets.UTF_8))).contains("neither a PDF nor a PNG");
        assertThat(upload("en", "%PDF-1.7 stream\nnothing\nendstream".getBytes(StandardCharsets.UTF_8)))
                .contains("carries no receipt");
        assertThat(upload("en", Pictures.blank())).contains("No QR can be read");
        assertThat(upload("en", Pictures.png("hello", 5))).contains("Nothing is proven");
        byte[] whole = Pictures.png("hello", 5);
        assertThat(upload("en", Arrays.copyOf(whole, 60))).contains("breaks off or is damaged");
        assertThat(upload("en", Pictures.thatClaims(30_000, 30_000))).contains("larger than what is looked at");
        assertThat(upload("en", new byte[10_400_000])).contains("larger than what is looked at");
    }

    @Test
    void a_bomb_in_a_pdf_does_not_go_off() throws Exception {
        byte[] bomb = Pictures.packed(new byte[100_000_000]);

        assertThat(upload("en", Pictures.pdfWith(bomb))).contains("carries no receipt");
    }

    private Receipt imported(Case carnet) {
        return carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
    }

    private String lookup(String language, String carnet, String code) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(language))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("carnet=" + URLEncoder.encode(carnet, StandardCharsets.UTF_8)
                        + "&code=" + URLEncoder.encode(code, StandardCharsets.UTF_8))));
    }

    private String upload(String language, byte[] file) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--B--\r\n".getBytes(StandardCharsets.US_ASCII));
        return send(HttpRequest.newBuilder(address(language))
                .header("Content-Type", "multipart/form-data; boundary=B")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private Receipt receipt() {
        return imported(Case.paperHome(desks));
    }

    private String get(String language) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(language)));
    }

    private String post(String language, String receipt) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(language))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "receipt=" + URLEncoder.encode(receipt, StandardCharsets.UTF_8))));
    }

    private URI address(String language) {
        return URI.create(desks.url() + "/verify?lang=" + language);
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
