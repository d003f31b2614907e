package io.eata.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.Limits;
import io.eata.wallet.Account.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesTest extends WalletTest {

    private static final String POWERS = "/v1/carnets/1000/powers-of-attorney";
    private static final String KIM = "?name=letter.pdf&representative=Kim%20Roth&validUntil=2027-03-31";

    @Test
    void of_a_carnet_are_listed_and_given_to_be_saved() {
        var account = account().carrying(1000);

        assertThat(account.get("/v1/carnets/1000/files").body().path("rows").get(0))
                .isEqualTo(CoreStandIn.golden("CarnetFile"));
        var file = account.get("/v1/carnets/1000/files/8");
        assertThat(file.response().body()).isEqualTo(CoreStandIn.PDF);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("letter.pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Cache-Control")).contains("no-store");
    }

    @Test
    void let_somebody_act_who_is_not_named() {
        var account = account().carrying(1000);

        var answer = upload(account, POWERS + KIM + "&territories=EU&territories=GB", "%PDF-1.7");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(CoreStandIn.golden("PowerOfAttorney"));
        var asked = CORE.server().asked().getLast();
        assertThat(asked.subject()).isEqualTo(account.subject());
        assertThat(asked.key()).isEqualTo("power-1");
        assertThat(asked.body()).isEqualTo("%PDF-1.7");
        assertThat(asked.query())
                .contains("name=letter.pdf", "representative=Kim Roth", "validUntil=2027-03-31", "territories=EU");
        assertThat(account.get(POWERS).body().path("rows")).hasSize(1);
    }

    @Test
    void take_the_right_to_act_back() {
        var account = account().carrying(1000);

        var answer = account.send(account.request(POWERS + "/9/withdrawal")
                .header("Idempotency-Key", "withdraw-1")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("withdrawnAt").asString()).isNotBlank();
        assertThat(CORE.server().asked().getLast().path())
                .isEqualTo("/core/v1/holder/carnets/1000/powers-of-attorney/9/withdrawal");
    }

    @ParameterizedTest
    @CsvSource({
        "?representative=Kim&validUntil=2027-03-31, name, NotNull",
        "?name=a.pdf&validUntil=2027-03-31, representative, NotNull",
        "?name=a.pdf&representative=&validUntil=2027-03-31, representative, NotBlank",
        "?name=a.pdf&representative=Kim&validUntil=soon, validUntil, Type"
    })
    void are_refused_where_what_they_say_is_missing(String question, String field, String rule) {
        var account = account().carrying(1000);
        CORE.server().asked().clear();

        assertThat(upload(account, POWERS + question, "%PDF-1.7").rule(field)).isEqualTo(rule);
        assertThat(CORE.server().asked()).isEmpty();
    }

    @Test
    void are_refused_early_when_they_are_too_large() {
        var account = account().carrying(1000);
        CORE.server().asked().clear();

        assertThat(upload(account, POWERS + KIM, "x".repeat(Limits.FILE_BYTES)).status())
                .isEqualTo(201);
        var answer = upload(account, POWERS + KIM, "x".repeat(Limits.FILE_BYTES + 1));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-large");
        assertThat(CORE.server().asked()).hasSize(1);
    }

    private static Answer upload(Account account, String path, String content) {
        return account.send(account.request(path)
                .setHeader("Content-Type", "application/pdf")
                .header("Idempotency-Key", "power-1")
                .POST(BodyPublishers.ofString(content)));
    }
}
