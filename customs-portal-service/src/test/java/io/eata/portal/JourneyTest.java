package io.eata.portal;

import static io.eata.portal.SomeFacts.NOON;
import static io.eata.portal.SomeFacts.imported;
import static io.eata.portal.SomeFacts.issued;
import static io.eata.portal.SomeFacts.notReExported;
import static io.eata.portal.SomeFacts.reconciled;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.reconciliation.Verdict;
import io.eata.portal.log.LedgerFollower;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class JourneyTest {

    private static final long CARNET = 76_001;

    private final Browser controller;
    private final LedgerFollower follower;

    @Autowired
    JourneyTest(LedgerFollower follower, @LocalServerPort int port) {
        this.follower = follower;
        controller = new Browser(port, "EU/DE/CONTROLLER");
    }

    @BeforeEach
    void talkative() {
        CoreForTests.CORE.reset();
    }

    @Test
    void draws_the_line_and_says_where_the_goods_are_and_why() {
        follower.apply(issued(CARNET));
        follower.apply(imported(CARNET, 5, NOON));
        follower.apply(reconciled(CARNET, Verdict.Status.TO_CHECK, notReExported("EU", "12-20")));

        assertThat(controller.get("/portal/logs/carnets?carnet=" + CARNET).body())
                .contains("/portal/carnets/" + CARNET + "/journey");
        var page = controller.get("/portal/carnets/" + CARNET + "/journey");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().split("class=\"journey-mark\"")).hasSize(1 + 4);
        assertThat(page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .contains("To check", "In European Union 12-20", "Away from Switzerland, awaited back 11-20")
                .contains("LED panel 2x1")
                .contains("12-20 not re-exported", "47,028.00 CHF")
                // Who took item 11 out is not for this territory to see.
                .contains("11 In European Union Importation 1", "entry 7, not to be shown here");
    }

    @Test
    void is_not_there_for_whom_core_says_so_and_waits_while_core_is_silent() {
        assertThat(controller.get("/portal/carnets/404/journey").status()).isEqualTo(404);
        CoreForTests.CORE.silent = true;
        var page = controller.get("/portal/carnets/" + CARNET + "/journey");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("Journey of carnet").doesNotContain("journey-mark");
    }
}
