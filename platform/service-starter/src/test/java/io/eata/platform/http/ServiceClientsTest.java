package io.eata.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.RemoteProblemException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ServiceClientsTest {

    private final CountDownLatch never = new CountDownLatch(1);
    private final ServiceClients clients =
            new ServiceClients(readingAsServicesDo(), asStrictAsServices(), () -> Optional.of("token"));
    private HttpServer server;
    private volatile int status = 200;

    @HttpExchange("/things")
    interface Things {
        @GetExchange
        String look();

        @GetExchange
        Thing read();

        @PostExchange
        String change();
    }

    record Thing(String code) {}

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/things", exchange -> {
            try (exchange) {
                if (status == 0) {
                    never.await();
                }
                var problem =
                        "{\"type\":\"t\",\"title\":\"t\",\"status\":%d,\"code\":\"number-taken\"}".formatted(status);
                var body = problem.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.stop(0);
    }

    private Things things() {
        return clients.client(
                Things.class, "http://127.0.0.1:" + server.getAddress().getPort(), Duration.ofSeconds(2));
    }

    private static RestClient.Builder readingAsServicesDo() {
        return RestClient.builder()
                .configureMessageConverters(converters ->
                        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(asStrictAsServices())));
    }

    private static JsonMapper asStrictAsServices() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static ProblemCode codeOf(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).code();
    }

    @Test
    void reads_an_answer_that_a_newer_service_has_added_to() {
        assertThat(things().read()).isEqualTo(new Thing("number-taken"));
    }

    @Test
    void says_that_a_command_without_an_answer_may_have_been_done() {
        status = 0;
        assertThat(codeOf(() -> things().change())).isEqualTo(ProblemCode.NO_ANSWER);
        assertThat(codeOf(() -> things().look())).isEqualTo(ProblemCode.CORE_UNREACHABLE);
    }

    @Test
    void says_that_nothing_was_done_when_nobody_was_there() {
        var things = things();
        server.stop(0);
        assertThat(codeOf(things::change)).isEqualTo(ProblemCode.CORE_UNREACHABLE);
        assertThat(codeOf(things::look)).isEqualTo(ProblemCode.CORE_UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "502, CORE_UNREACHABLE, CORE_UNREACHABLE",
        "503, CORE_UNREACHABLE, CORE_UNREACHABLE",
        "504, CORE_UNREACHABLE, NO_ANSWER"
    })
    void understands_a_proxy_in_between(int answered, ProblemCode looking, ProblemCode changing) {
        status = answered;
        assertThat(codeOf(() -> things().look())).isEqualTo(looking);
        assertThat(codeOf(() -> things().change())).isEqualTo(changing);
    }

    @Test
    void passes_on_the_problem_that_the_other_service_answers() {
        status = 409;
        var refused = catchThrowableOfType(RemoteProblemException.class, () -> things().change());
        assertThat(refused.problem().code()).isEqualTo("number-taken");
    }
}
