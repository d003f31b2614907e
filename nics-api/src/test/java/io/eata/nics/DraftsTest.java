package io.eata.nics;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.Limits;
import io.eata.nics.CoreStandIn.Reply;
import io.eata.platform.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest extends NicsTest {

    private static final String DRAFT = CoreStandIn.golden("DraftCarnet");

    @Test
    void are_begun_at_core_however_unfinished() {
        CORE.answersWith(Reply.golden(201, "Draft"));

        var answer = post("/v1/drafts", "d1", DRAFT);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/nics/v1/drafts/1000");
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.body()).isEqualTo(JSON.readTree(CoreStandIn.golden("Draft")));
        assertThat(CORE.onlyAsked().path()).isEqualTo("/core/v1/association/drafts");
        assertThat(CORE.onlyAsked().token()).isEqualTo(SWISS);
        assertThat(CORE.onlyAsked().key()).isEqualTo("d1");
        assertThat(post("/v1/drafts", "d2", "{}").status()).isEqualTo(201);
    }

    @Test
    void keep_to_lengths_and_know_no_other_property() {
        CORE.answersWith(Reply.golden(201, "Draft"));

        assertThat(post("/v1/drafts", "d3", "{\"currency\":\"Franken\"}").rule("currency"))
                .isEqualTo("Pattern");
        assertThat(post("/v1/drafts", "d4", "{\"colour\":\"red\"}").rule("colour"))
                .isEqualTo("Unknown");
        assertThat(CORE.asked()).isEmpty();
    }

    @Test
    void are_listed_read_replaced_and_thrown_away() {
        CORE.answersWith(new Reply(200, "{\"rows\":[" + CoreStandIn.golden("DraftSummary") + "]}"));
        assertThat(get("/v1/drafts?limit=5").body().path("rows")).hasSize(1);
        assertThat(CORE.onlyAsked().query()).isEqualTo("limit=5");

        CORE.answersWith(Reply.golden(200, "Draft"));
        assertThat(get("/v1/drafts/1000").header("ETag")).isEqualTo("\"3\"");
        var replaced = send(
                request("/v1/drafts/1000", SWISS).header("If-Match", "\"3\"").PUT(BodyPublishers.ofString(DRAFT)));
        assertThat(replaced.status()).isEqualTo(200);

        CORE.answersWith(new Reply(204, ""));
        assertThat(send(request("/v1/drafts/1000", SWISS).DELETE()).status()).isEqualTo(204);
        assertThat(CORE.onlyAsked().method()).isEqualTo("DELETE");
    }

    @Test
    void are_issued_with_a_key() {
        CORE.answersWith(Reply.golden(201, "IssuedCarnet"));

        var answer = post("/v1/drafts/1000/issue", "i1", "");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(CORE.onlyAsked().path()).isEqualTo("/core/v1/association/drafts/1000/issue");
        assertThat(CORE.onlyAsked().key()).isEqualTo("i1");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/drafts/1000/attachments, application/pdf, AttachedFile, /core/v1/association/drafts/1000/attachments",
        "/v1/drafts/1000/attachments, application/octet-stream, AttachedFile, /core/v1/association/drafts/1000/attachments",
        "/v1/carnets/1000/covers, image/jpeg, CarnetFile, /core/v1/association/carnets/1000/covers"
    })
    void take_a_file_as_the_body(String path, String type, String sample, String asked) {
        CORE.answersWith(Reply.golden(201, sample));

        var answer = upload(path + "?name=packing%20list.pdf", type, "%PDF-1.7 and more");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(JSON.readTree(CoreStandIn.golden(sample)));
        assertThat(CORE.onlyAsked().path()).isEqualTo(asked);
        assertThat(CORE.onlyAsked().query()).isEqualTo("name=packing list.pdf");
        assertThat(CORE.onlyAsked().body()).isEqualTo("%PDF-1.7 and more");
    }

    @Test
    void refuse_a_file_without_a_name_and_one_that_is_too_large_without_asking_core() {
        CORE.answersWith(Reply.golden(201, "AttachedFile"));

        assertThat(upload("/v1/drafts/1000/attachments", "application/pdf", "%PDF")
                        .rule("name"))
                .isEqualTo("NotNull");
        var large =
                upload("/v1/drafts/1000/attachments?name=a.pdf", "application/pdf", "x".repeat(Limits.FILE_BYTES + 1));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("too-large");
        assertThat(CORE.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/drafts/1000/attachments/7", "/v1/carnets/1000/files/7"})
    void give_a_file_to_be_saved(String path) {
        CORE.answersWith(Reply.file("list.pdf", "%PDF-1.7"));

        var answer = get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).isEqualTo("%PDF-1.7");
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("list.pdf");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Of-Core")).isEmpty();
    }

    @Test
    void show_files_and_powers_of_attorney_of_a_carnet() {
        CORE.answersWith(new Reply(200, "{\"rows\":[" + CoreStandIn.golden("CarnetFile") + "]}"));
        assertThat(get("/v1/carnets/1000/files").body().path("rows").get(0))
                .isEqualTo(JSON.readTree(CoreStandIn.golden("CarnetFile")));
        CORE.answersWith(new Reply(200, "{\"rows\":[" + CoreStandIn.golden("PowerOfAttorney") + "]}"));
        assertThat(get("/v1/carnets/1000/powers-of-attorney")
                        .body()
                        .path("rows")
                        .get(0))
                .isEqualTo(JSON.readTree(CoreStandIn.golden("PowerOfAttorney")));
    }

    @Test
    void are_only_for_issuing_associations() {
        CORE.answersWith(Reply.golden(200, "Draft"));
        for (var token : new String[] {
            TestTokens.holder("film").bearer(), TestTokens.officer("CH", "CH").bearer()
        }) {
            for (var path :
                    new String[] {"/v1/drafts", "/v1/drafts/1", "/v1/drafts/1/attachments/1", "/v1/carnets/1/files"}) {
                assertThat(send(request(path, token).GET()).code()).isEqualTo("not-allowed");
            }
        }
        assertThat(CORE.asked()).isEmpty();
    }

    private Answer upload(String path, String type, String content) {
        return send(request(path, SWISS)
                .setHeader("Content-Type", type)
                .header("Idempotency-Key", "u1")
                .POST(BodyPublishers.ofString(content)));
    }
}
