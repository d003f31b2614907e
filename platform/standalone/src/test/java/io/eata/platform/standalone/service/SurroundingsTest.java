package io.eata.platform.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.standalone.keys.KeyFolder;
import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.postgres.Passwords;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

    @TempDir
    Path folder;

    private Map<String, String> of(ServiceSpec service) {
        var home = new Home(folder);
        home.prepare();
        var ports = new Ports(8080, 8);
        return new Surroundings(home, ports, new Passwords(folder.resolve("passwords")), new KeyFolder(home.keys()))
                .of(service, Surroundings.portOf(ports, service));
    }

    private static ServiceSpec service(String name) {
        return ServiceSpec.SERVICES.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tells_core_where_everything_is_in_the_way_spring_reads_an_environment() {
        assertThat(of(service("core")))
                .containsEntry("SERVER_PORT", "8091")
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("EATA_ISSUER", "http://localhost:8080/identity")
                .containsEntry("EATA_IDENTITYURL", "http://127.0.0.1:8090/identity")
                .containsEntry("EATA_KEYSDIR", folder.resolve("keys").toString())
                .containsEntry("SPRING_DATASOURCE_USERNAME", "core_app")
                .containsEntry("SPRING_FLYWAY_USER", "core_owner")
                .containsEntry("SPRING_KAFKA_BOOTSTRAPSERVERS", "127.0.0.1:8101")
                .doesNotContainKey("EATA_IDENTITY_SEED");
    }

    @Test
    void seeds_demo_accounts_into_identity_only() {
        assertThat(of(service("identity")))
                .containsEntry("EATA_IDENTITY_SEED", "demo")
                .containsEntry("SPRING_KAFKA_BOOTSTRAPSERVERS", "127.0.0.1:8101");
    }

    @Test
    void gives_no_kafka_to_who_neither_publishes_nor_follows() {
        assertThat(of(service("nics"))).doesNotContainKey("SPRING_KAFKA_BOOTSTRAPSERVERS");
    }

    @Test
    void gives_notification_its_mail_server_and_its_own_key() {
        assertThat(of(service("notification")))
                .containsEntry("SPRING_MAIL_PORT", "8103")
                .containsEntry("EATA_CLIENT_ID", "notification")
                .containsEntry(
                        "EATA_CLIENT_PRIVATEKEY",
                        folder.resolve("keys/clients/notification.jwk").toString());
    }

    @Test
    void gives_each_proxy_a_region_and_the_others_as_peers() {
        assertThat(of(ServiceSpec.proxy(2)))
                .containsEntry("EATA_PROXY_NAME", "proxy2")
                .containsEntry("EATA_PROXY_REGION", "Asia and Pacific")
                .containsEntry("EATA_PROXY_PUBLICURL", "http://localhost:8081")
                .containsEntry("SERVER_PORT", "8081");
        assertThat(of(ServiceSpec.proxy(2)).get("EATA_PROXY_PEERS"))
                .startsWith("http://localhost:8080,http://localhost:8082")
                .doesNotContain("8081");
        assertThat(of(ServiceSpec.proxy(8))).containsEntry("EATA_PROXY_REGION", "Asia and Pacific 2");
    }
}
