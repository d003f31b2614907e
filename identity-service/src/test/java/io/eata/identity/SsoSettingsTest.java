package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.TestDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** An administrator sets up the provider of their own organisation. */
@IdentityTest
class SsoSettingsTest {

    private static final String ADMIN = "admin.ch@customs.example";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final TestDatabase database;

    SsoSettingsTest(@LocalServerPort int port, TestDatabase database) {
        this.port = port;
        this.database = database;
    }

    @AfterEach
    void forget() throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from sso_provider");
            statement.executeUpdate("delete from organisation_mark");
            statement.executeUpdate("delete from account where login like '%@directory.example'");
        }
    }

    @Test
    void is_set_tested_tried_and_switched_on() {
        var admin = ApiCalls.of(port, ADMIN);
        var set = admin.send("PUT", "/v1/organisation/sso", change(Keycloak.issuer(), 0), "application/json");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(set.body())
                .contains("\"state\":\"DRAFT\"", "\"secretSet\":true")
                .doesNotContain(Keycloak.SECRET);
        assertThat(admin.send("POST", "/v1/organisation/sso/on", "", "application/json")
                        .body())
                .contains("sso-not-tested");
        var test = JSON.readTree(admin.send("POST", "/v1/organisation/sso/test", "", "application/json")
                .body());
        assertThat(test.get("good").asBoolean()).as(test.toString()).isTrue();
        var trial = test.get("trialAddress").asString();
        var traveller = new Traveller(port);
        var path = trial.substring(trial.indexOf("/login/to/"));
        var result =
                traveller.home(traveller.logInThere(traveller.follow(traveller.get(path)), "keller", "keller-at-home"));
        assertThat(Browser.said(result)).contains("You would be signed in", "Anna Keller", "Officer", "border-officer");
        assertThat(Browser.location(traveller.get("/"))).endsWith("/login");
        assertThat(Browser.said(new Traveller(port).toProvider(Keycloak.SLUG))).contains("is switched off");
        assertThat(admin.send("POST", "/v1/organisation/sso/on", "", "application/json")
                        .body())
                .contains("\"state\":\"ON\"");
        Keycloak.logOut("keller");
        assertThat(Browser.said(new Traveller(port).logIn(Keycloak.SLUG, "keller", "keller-at-home")))
                .contains("You are signed in");
        Keycloak.logOut("keller");
        assertThat(admin.send("POST", "/v1/organisation/sso/off", "", "application/json")
                        .body())
                .contains("\"state\":\"TESTED\"");
    }

    @Test
    void says_what_is_wrong_with_a_provider() {
        var admin = ApiCalls.of(port, ADMIN);
        admin.send("PUT", "/v1/organisation/sso", change(Keycloak.issuer() + "/", 0), "application/json");
        assertThat(admin.send("POST", "/v1/organisation/sso/test", "", "application/json")
                        .body())
                .contains("\"good\":false", "the provider calls itself " + Keycloak.issuer());
    }

    @Test
    void calls_no_address_inside_the_platforms_own_network() {
        var admin = ApiCalls.of(port, ADMIN);
        for (var address : new String[] {
            "https://10.0.0.1/realms/x", "http://192.168.1.1/x", "https://169.254.169.254/x", "file:///etc/passwd"
        }) {
            long version = version(admin);
            admin.send("PUT", "/v1/organisation/sso", change(address, version), "application/json");
            var test = admin.send("POST", "/v1/organisation/sso/test", "", "application/json");
            assertThat(test.body()).as(address).contains("\"good\":false");
        }
    }

    @Test
    void loses_no_change_of_somebody_else() {
        var admin = ApiCalls.of(port, ADMIN);
        admin.send("PUT", "/v1/organisation/sso", change(Keycloak.issuer(), 0), "application/json");
        var late = admin.send("PUT", "/v1/organisation/sso", change(Keycloak.issuer(), 0), "application/json");
        assertThat(late.statusCode()).isEqualTo(412);
    }

    @Test
    void gives_no_role_that_is_not_the_organisations() {
        var admin = ApiCalls.of(port, ADMIN);
        var set = admin.send(
                "PUT",
                "/v1/organisation/sso",
                change(Keycloak.issuer(), 0).replace("OFFICER", "ICC_OPERATIONS"),
                "application/json");
        assertThat(set.statusCode()).isEqualTo(400);
        assertThat(set.body()).contains("claims.roles");
    }

    @Test
    void is_open_to_administrators_of_the_organisation_alone() {
        ApiCalls.of(port, ADMIN).send("PUT", "/v1/organisation/sso", change(Keycloak.issuer(), 0), "application/json");
        for (var login :
                new String[] {"officer.ch@customs.example", "controller.ch@customs.example", "holder@film.example"}) {
            assertThat(ApiCalls.of(port, login).get("/v1/organisation/sso").statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
        assertThat(ApiCalls.machine(port, "directory-ch")
                        .get("/v1/organisation/sso")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void draws_a_mark_anew_and_shows_it_on_the_login_address() throws IOException {
        var admin = ApiCalls.of(port, ADMIN);
        var png = png(400, 100);
        var hidden = new byte[png.length + 10];
        System.arraycopy(png, 0, hidden, 0, png.length);
        assertThat(mark(admin, hidden).statusCode()).isEqualTo(204);
        assertThat(new Browser(port).get("/login/at/customs-ch").body()).contains("/login/at/customs-ch/mark.png");
        var shown = new Browser(port).get("/login/at/customs-ch/mark.png");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(mark(admin, "<svg onload='alert(1)'/>".getBytes()).statusCode())
                .isEqualTo(400);
        assertThat(mark(admin, png(2_000, 10)).statusCode()).isEqualTo(400);
        assertThat(mark(admin, new byte[51 * 1024]).statusCode()).isEqualTo(400);
        assertThat(new Browser(port).get("/login/at/customs-de/mark.png").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> mark(ApiCalls admin, byte[] png) {
        return admin.sendBody("PUT", "/v1/organisation/mark", BodyPublishers.ofByteArray(png), "image/png");
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static long version(ApiCalls admin) {
        var settings = JSON.readTree(admin.get("/v1/organisation/sso").body()).get("settings");
        return settings == null ? 0 : settings.get("version").asLong();
    }

    private static String change(String address, long version) {
        return """
                {"protocol":"OIDC","straight":false,"address":"%s","clientId":"%s","proof":"SECRET","secret":"%s",
                 "claims":{"role":"duty","roles":{"border-officer":"OFFICER"},"region":"region","office":"office","name":"name",
                 "email":"email"},"version":%d}
                """.formatted(address, Keycloak.CLIENT, Keycloak.SECRET, version);
    }
}
