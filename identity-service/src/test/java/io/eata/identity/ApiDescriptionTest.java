package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.eata.platform.test.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description against the running service; {@code -Deata.openapi=write} writes it anew. */
@IdentityTest
class ApiDescriptionTest {

    private static final Path COMMITTED = Path.of(
            Objects.requireNonNullElse(System.getProperty("eata.root"), ".."), "docs/api/identity-openapi.json");

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();
    private final Browser browser;

    ApiDescriptionTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @Test
    void says_what_the_committed_description_says() throws IOException {
        var key = (ECKey) DemoKeys.readRing().getKeys().getFirst();
        var answer = browser.with("Authorization", "Bearer " + TestTokens.icc().signedWith(key))
                .with("Accept", "application/json")
                .get("/v1/api-docs");
        assertThat(answer.statusCode()).isEqualTo(200);
        var told = json.readTree(answer.body());
        if ("write".equals(System.getProperty("eata.openapi"))) {
            Files.writeString(COMMITTED, json.writeValueAsString(told) + "\n");
        }
        assertThat(json.readTree(Files.readString(COMMITTED))).isEqualTo(told);
    }

    @Test
    void is_not_for_everybody() {
        assertThat(browser.get("/v1/api-docs").statusCode()).isEqualTo(401);
    }
}
