package io.eata.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run with {@code EATA_WRITE_DOCS=true} to write the committed description anew. */
class ApiDescriptionTest extends WalletTest {

    private static final Path COMMITTED =
            Path.of(System.getProperty("eata.root", ".."), "docs/api/wallet-openapi.json");

    private String printed() {
        var description = account().get("/v3/api-docs").body();
        return Account.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n";
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
    void every_operation_has_a_name_a_summary_and_a_problem() {
        for (var path : account().get("/v3/api-docs").body().path("paths")) {
            for (var operation : path) {
                assertThat(operation.path("operationId").asString()).doesNotContain("_");
                assertThat(operation.path("summary").asString()).isNotBlank();
                assertThat(operation.at("/responses/default/$ref").asString()).endsWith("/Problem");
            }
        }
    }
}
