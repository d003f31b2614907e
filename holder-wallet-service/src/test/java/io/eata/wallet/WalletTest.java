package io.eata.wallet;

import io.eata.platform.sealing.DocumentSealing;
import io.eata.platform.test.OnRealServers;
import io.eata.platform.test.TestDatabase;
import io.eata.platform.test.TrustsTestTokens;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The running service on real servers, with a stand-in of core and of two proxies behind it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnRealServers("wallet")
@TrustsTestTokens
@Import(WalletTest.Time.class)
abstract class WalletTest {

    private static final JsonMapper CONTRACTS = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    static final CoreStandIn CORE = new CoreStandIn(CONTRACTS);
    static final StandIn PROXY_1 = replica();
    static final StandIn PROXY_2 = replica();

    @LocalServerPort
    int port;

    @Autowired
    DocumentSealing sealing;

    @Autowired
    MovableClock clock;

    @Autowired
    TestDatabase database;

    @TestConfiguration
    static class Time {
        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }

    @DynamicPropertySource
    static void whereTheOthersAre(DynamicPropertyRegistry properties) {
        properties.add("eata.core-url", CORE::url);
        properties.add("eata.proxy-urls", () -> PROXY_1.url() + "," + PROXY_2.url());
    }

    private static StandIn replica() {
        return new StandIn(CONTRACTS, asked -> {
            var parts = asked.path().split("/", -1);
            long carnet = Long.parseLong(parts[4]);
            return parts[5].equals("document")
                    ? new StandIn.Reply(200, CORE.document(carnet))
                    : new StandIn.Reply(
                            200,
                            CoreStandIn.golden("StandingView")
                                    .put("carnetId", carnet)
                                    .put("source", "REPLICA")
                                    .put("ageSeconds", 42));
        });
    }

    @BeforeEach
    void everybodyIsThere() {
        CORE.sealsBy(sealing::seal);
        CORE.amendsTo(1);
        for (var server : new StandIn[] {CORE.server(), PROXY_1, PROXY_2}) {
            server.isAway(false);
            server.asked().clear();
        }
    }

    Account account() {
        return Account.of(port);
    }

    /** Changes rows behind the service's back. */
    void sql(String statement) throws SQLException {
        try (var connection = database.asOwner();
                var command = connection.createStatement()) {
            command.execute(statement);
        }
    }
}
