package io.eata.nics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.LinkTwin;
import io.eata.contracts.core.Reason;
import io.eata.contracts.nics.BulkIssue;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Run with {@code EATA_WRITE_DOCS=true} to write the committed description anew. */
class ApiDescriptionTest extends NicsTest {

    private static final Path COMMITTED = Path.of(System.getProperty("eata.root", ".."), "docs/api/nics-openapi.json");

    private static final Map<String, Class<?>> BODIES = Map.ofEntries(
            entry("issueCarnet", IssueCarnet.class),
            entry("amendCarnet", IssueCarnet.class),
            entry("linkTwin", LinkTwin.class),
            entry("issueCarnets", BulkIssue.class),
            entry("cancelCarnet", Reason.class),
            entry("blockCarnet", Reason.class),
            entry("unblockCarnet", Reason.class),
            entry("addSets", VoucherSets.class),
            entry("dischargeCarnet", DischargeCarnet.class),
            entry("createDraft", DraftCarnet.class),
            entry("replaceDraft", DraftCarnet.class));

    @Autowired
    private JsonMapper strict;

    private JsonNode description() {
        return send(request("/v3/api-docs", null).GET()).body();
    }

    private String printed() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description()) + "\n";
    }

    @Test
    void the_committed_description_is_the_one_that_is_served() throws IOException {
        if ("true".equals(System.getenv("EATA_WRITE_DOCS"))) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, printed());
        }
        assertThat(COMMITTED).as("EATA_WRITE_DOCS=true writes it anew").hasContent(printed());
    }

    @Test
    void every_example_can_be_sent_as_it_stands() {
        var validator = Validation.buildDefaultValidatorFactory().getValidator();
        int examples = 0;
        for (var path : description().path("paths")) {
            for (var operation : path) {
                var type = BODIES.get(operation.path("operationId").asString());
                var media = operation.at("/requestBody/content/application~1json");
                assertThat(type == null)
                        .as(operation.path("operationId").asString())
                        .isEqualTo(media.isMissingNode());
                for (var example : media.path("examples")) {
                    examples++;
                    var command = strict.treeToValue(example.path("value"), type);
                    assertThat(validator.validate(command)).isEmpty();
                    assertThat(example.path("summary").asString()).isNotBlank();
                }
            }
        }
        assertThat(examples).isEqualTo(10);
    }

    @Test
    void every_answer_but_a_print_has_an_example() {
        for (var path : description().path("paths")) {
            for (var operation : path) {
                var responses = operation.path("responses");
                var good = responses.has("201") ? responses.path("201") : responses.path("200");
                boolean print = good.path("content").has("application/pdf");
                assertThat(print
                                || responses.has("204")
                                || good.at("/content/application~1json").has("example"))
                        .as(operation.path("operationId").asString())
                        .isTrue();
            }
        }
    }

    @Test
    void every_field_says_what_it_is() {
        var silent = new ArrayList<String>();
        for (var schema : description().at("/components/schemas").properties()) {
            for (var property : schema.getValue().path("properties").properties()) {
                if (property.getValue().path("description").asString("").isBlank()) {
                    silent.add(schema.getKey() + "." + property.getKey());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void says_what_must_be_given_and_within_which_bounds() {
        var order = description().at("/components/schemas/IssueCarnet");
        assertThat(order.path("required"))
                .extracting(JsonNode::asString)
                .contains("number", "sets", "items")
                .doesNotContain("homeDigital", "totalWeight");
        assertThat(order.at("/properties/items/minItems").asInt()).isEqualTo(1);
        assertThat(order.at("/properties/items/maxItems").asInt()).isEqualTo(10_000);
        assertThat(order.at("/properties/currency/pattern").asString()).isEqualTo("^[A-Z]{3}$");
        assertThat(description().at("/components/schemas/Item/required"))
                .extracting(JsonNode::asString)
                .contains("number", "pieces", "value");
    }

    @Test
    void says_how_to_get_a_token() {
        var flow = description().at("/components/securitySchemes/clientCredentials/flows/clientCredentials");
        assertThat(flow.path("tokenUrl").asString()).isEqualTo("/identity/oauth2/token");
    }
}
