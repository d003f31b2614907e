package io.eata.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.problem.Problem;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Problems;
import io.eata.platform.problems.RemoteProblemException;
import io.eata.platform.test.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@CoreTest
class OpenApiTest {

    private static final ObjectMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    Desks desks;

    /** Write it anew with {@code -Deata.openapi=write}. */
    @Test
    void is_what_is_committed() throws IOException {
        Path committed = Path.of(System.getProperty("eata.root", ".."), "docs", "api", "core-openapi.json");
        String described = description();
        if ("write".equals(System.getProperty("eata.openapi"))) {
            Files.writeString(committed, described);
        }
        assertThat(Files.readString(committed)).isEqualTo(described);
    }

    @Test
    void is_not_for_everybody() {
        assertThat(Problems.code(() -> RestClient.builder()
                        .baseUrl(desks.url())
                        .defaultStatusHandler(status -> status.isError(), (request, response) -> {
                            throw new RemoteProblemException(PRETTY.readValue(response.getBody(), Problem.class));
                        })
                        .build()
                        .get()
                        .uri("/v3/api-docs")
                        .retrieve()
                        .body(String.class)))
                .isEqualTo("not-authenticated");
    }

    private String description() {
        JsonNode served = PRETTY.readTree(desks.client(TestTokens.icc())
                .get()
                .uri("/v3/api-docs")
                .retrieve()
                .body(String.class));
        assertThat(served.get("openapi").asString()).startsWith("3.1");
        Object plain = PRETTY.treeToValue(served, Object.class);
        ((Map<?, ?>) plain).remove("servers");
        return PRETTY.writeValueAsString(plain) + "\n";
    }
}
