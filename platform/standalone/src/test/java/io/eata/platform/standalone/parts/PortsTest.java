package io.eata.platform.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void counts_all_ports_from_the_first() {
        var ports = new Ports(8080, 2);

        assertThat(ports.owners())
                .containsEntry(8080, "proxy1")
                .containsEntry(8081, "proxy2")
                .containsEntry(8090, "identity")
                .containsEntry(8091, "core")
                .containsEntry(8096, "notification")
                .containsEntry(8100, "postgres")
                .containsEntry(8103, "mailbox (SMTP)")
                .containsEntry(8104, "mailbox")
                .hasSize(14);
    }

    @Test
    void gives_ten_proxies_ports_that_nobody_else_has() {
        assertThat(new Ports(8080, 10).owners()).hasSize(22);
        assertThatThrownBy(() -> new Ports(8080, 11))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("1 to 10");
        assertThatThrownBy(() -> new Ports(8080, 0)).isInstanceOf(CannotRun.class);
    }

    @Test
    void stays_within_what_a_port_can_be() {
        assertThat(new Ports(65_510, 1).mailbox()).isEqualTo(65_534);
        assertThatThrownBy(() -> new Ports(65_511, 1)).isInstanceOf(CannotRun.class);
        assertThatThrownBy(() -> new Ports(80, 1)).isInstanceOf(CannotRun.class);
    }

    @Test
    void names_a_taken_port_and_who_wants_it() throws IOException {
        var ports = Ports.anyFree();
        ports.demandFree();

        try (var taken = new ServerSocket(ports.core(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(ports::demandFree)
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("core needs it");
        }
    }
}
