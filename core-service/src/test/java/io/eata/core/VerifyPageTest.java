package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.core.Receipt;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

    private Receipt receipt() {
        var carnet = Case.paperHome(desks);
        return carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
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
