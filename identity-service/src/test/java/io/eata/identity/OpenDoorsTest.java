package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class OpenDoorsTest {

    private final int port;

    OpenDoorsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void anybody_may_ask_whether_the_service_is_well() {
        var health = new Browser(port).get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("components");
    }

    @Test
    void nobody_sees_the_rest_of_the_actuator() {
        var loggedIn = new Browser(port);
        loggedIn.login("admin.ch@customs.example", DemoSettings.PASSWORD);
        for (var path : List.of("/actuator/env", "/actuator/prometheus", "/actuator/info", "/actuator")) {
            assertThat(loggedIn.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(new Browser(port).get(path).statusCode()).as(path).isEqualTo(302);
        }
    }

    @Test
    void what_is_not_there_is_closed() {
        assertThat(Browser.location(new Browser(port).get("/somewhere"))).endsWith("/identity/login");
    }

    @Test
    void an_error_is_told_in_words() {
        var refused = new Browser(port).get("/oauth2/authorize?response_type=code&client_id=nobody");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("could not be understood").doesNotContain("OAuth 2.0 Parameter");
    }
}
