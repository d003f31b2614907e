package io.eata.reconciliation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.TestTokens;
import io.eata.reconciliation.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description against the running service; {@code -Deata.openapi=write} writes it anew. */
@ServiceTest
class ApiDescriptionTest {

    private static final Path COMMITTED = Path.of(
            Objects.requireNonNullElse(System.getProperty("eata.root"), ".."), "docs/api/reconciliation-openapi.json");

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    @Test
    void says_what_the_committed_description_says(@LocalServerPort int port) throws IOException {
        var told = Reader.of(port)
                .body(
                        HttpMethod.GET,
                        TestTokens.icc(),
                        "/v3/api-docs",
                        ParameterizedTypeReference.<JsonNode>forType(JsonNode.class));
        if ("write".equals(System.getProperty("eata.openapi"))) {
            Files.writeString(COMMITTED, json.writeValueAsString(told) + "\n");
        }

        assertThat(json.readTree(Files.readString(COMMITTED))).isEqualTo(told);
    }
}
