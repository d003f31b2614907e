package io.eata.portal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.eata.platform.test.Copies;
import io.eata.platform.test.KafkaForTests;
import io.eata.platform.test.PostgresForTests;
import io.eata.platform.test.TestDatabase;
import io.eata.platform.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Two copies of the portal on one database, started at the same moment; an officer's requests reach now one, now the other. */
class SeveralCopiesTest {

    private static final TestDatabase DATABASE = PostgresForTests.freshDatabase("portal");
    private static final int JOBS = 20;

    private static List<ConfigurableApplicationContext> copies = List.of();

    @BeforeAll
    static void start() throws Exception {
        copies = Copies.start(
                List.of(application(), application()),
                "--server.port=0",
                "--spring.datasource.url=" + DATABASE.url(),
                "--spring.datasource.username=" + DATABASE.app(),
                "--spring.datasource.password=" + DATABASE.app(),
                "--spring.flyway.user=" + DATABASE.owner(),
                "--spring.flyway.password=" + DATABASE.owner(),
                "--spring.kafka.bootstrap-servers=" + KafkaForTests.bootstrapServers(),
                "--spring.kafka.consumer.group-id=portal-copies",
                "--eata.issuer=" + TestTokens.ISSUER,
                "--eata.identity-url=" + TestTokens.identityUrl(),
                "--eata.core-url=" + CoreForTests.CORE.url(),
                "--eata.portal.seed=demo");
    }

    @AfterAll
    static void stop() {
        copies.forEach(ConfigurableApplicationContext::close);
        DATABASE.close();
    }

    @BeforeEach
    void coreIsAsEver() {
        CoreForTests.CORE.reset();
    }

    @Test
    void take_an_officer_through_a_transaction_together() {
        var officer = new Browser(port(0), "EU/DE/OFFICER");
        officer.get("/portal/transactions/new");
        officer.becomes(null);
        officer.moveTo(port(1));
        var step2 = officer.post(
                        "/portal/transactions/new", "carnet", "883", "code", LittleCore.CODE, "office", "DE004811")
                .path();
        assertThat(step2).matches("/portal/transactions/[0-9a-f-]+/carnet");
        officer.moveTo(port(0));
        assertThat(officer.get(step2).status()).isEqualTo(200);
        officer.moveTo(port(1));
        assertThat(officer.get(step2.replace("/carnet", "/goods")).status()).isEqualTo(200);
    }

    @Test
    void do_each_piece_of_long_work_once_between_them() {
        for (int job = 0; job < JOBS; job++) {
            copies.get(job % 2)
                    .getBean(Scheduler.class)
                    .schedule(CountedWork.TASK.instance("job-" + job), Instant.now());
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(CountedWork.DONE).hasSize(JOBS));
        assertThat(CountedWork.DONE.values())
                .allSatisfy(times -> assertThat(times.get()).isEqualTo(1));
    }

    private static SpringApplication application() {
        return new SpringApplication(PortalApplication.class, CoreForTests.class, SignIn.class, CountedWork.class);
    }

    private static int port(int copy) {
        return requireNonNull(((WebServerApplicationContext) copies.get(copy)).getWebServer())
                .getPort();
    }

    /** Work that knows how often it was done. */
    @TestConfiguration(proxyBeanMethods = false)
    static class CountedWork {

        static final ConcurrentHashMap<String, AtomicInteger> DONE = new ConcurrentHashMap<>();
        static final OneTimeTask<Void> TASK = Tasks.oneTime("counted")
                .execute((instance, context) -> DONE.computeIfAbsent(instance.getId(), it -> new AtomicInteger())
                        .incrementAndGet());

        @Bean
        Task<Void> counted() {
            return TASK;
        }
    }
}
