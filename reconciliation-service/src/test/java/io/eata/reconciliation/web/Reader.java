package io.eata.reconciliation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.problem.Problem;
import io.eata.platform.test.TestToken;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Talks to the running service with one token or another. */
record Reader(RestTestClient client) {

    static Reader of(int port) {
        return new Reader(RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port + "/reconciliation")
                .build());
    }

    <T> T body(HttpMethod method, TestToken token, String path, ParameterizedTypeReference<T> type) {
        return Objects.requireNonNull(client.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .exchangeSuccessfully()
                .returnResult(type)
                .getResponseBody());
    }

    void isRefused(int status, HttpMethod method, TestToken token, String path, String code) {
        client.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .value(problem ->
                        assertThat(Objects.requireNonNull(problem).code()).isEqualTo(code));
    }
}
