package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Without a login. */
@CoreTest
class PublicReceiptTest {

    @Autowired
    Desks desks;

    @Autowired
    ObjectMapper json;

    @Test
    void says_what_a_receipt_proves_and_nothing_that_happened_since() throws Exception {
        var carnet = Case.paperHome(desks);
        var receipt = carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
        var before = verify(receipt.jws());

        carnet.cancel("DE", receipt);

        assertThat(before.get("valid").asBoolean()).isTrue();
        assertThat(before.get("statement").get("items").asString()).isEqualTo("1-20");
        assertThat(before.get("statement").get("inLedger").asBoolean()).isTrue();
        assertThat(before.get("statement").get("verificationCode").asString())
                .isEqualTo(receipt.transaction().verificationCode());
        assertThat(verify(receipt.jws())).as("the same after a cancellation").isEqualTo(before);
        assertThat(before.toString()).doesNotContain("Alpenfilm", "officer", "found in order");
    }

    @Test
    void says_why_nothing_is_proven() throws Exception {
        var carnet = Case.paperHome(desks);
        String jws = carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20")
                .jws();
        String altered = jws.substring(0, jws.length() - 10)
                + (jws.charAt(jws.length() - 10) == 'A' ? "B" : "A")
                + jws.substring(jws.length() - 9);

        assertThat(verify(altered).get("doubt").asString()).isEqualTo("WRONG_SIGNATURE");
        assertThat(verify("nonsense").get("doubt").asString()).isEqualTo("UNREADABLE");
        assertThat(verify(altered).has("statement")).isFalse();
        assertThat(post("a".repeat(40_001)).statusCode()).isEqualTo(400);
        assertThat(post("").statusCode()).isEqualTo(400);
    }

    private JsonNode verify(String receipt) throws IOException, InterruptedException {
        var answer = post(receipt);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String receipt) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(desks.url() + "/v1/public/receipts/verification"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("receipt", receipt))))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
