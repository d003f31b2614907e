package io.eata.proxy.routing.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells a service where a request came from, as this proxy knows it from the connection. What the client says of itself in
 * {@code Forwarded} or {@code X-Forwarded-*} is gone by then (a load balancer's word is taken by Tomcat, and only from
 * the addresses of {@code eata.proxy.load-balancers}).
 */
@Component
final class RequestHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final Set<String> NOT_PASSED_ON =
            Set.of("forwarded", "x-real-ip", "proxy-connection", "keep-alive", "expect");

    @Override
    public int getOrder() {
        return 500; // after the gateway dropped X-Forwarded-*, before it drops Connection
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        var onlyThisHop = onlyThisHop(input);
        var passed = new HttpHeaders();
        input.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!onlyThisHop.contains(lower) && !NOT_PASSED_ON.contains(lower) && !lower.startsWith("x-forwarded-")) {
                passed.addAll(name, values);
            }
        });
        var connection = request.servletRequest();
        boolean standardPort = connection.getServerPort() == ("https".equals(connection.getScheme()) ? 443 : 80);
        passed.set("X-Forwarded-For", connection.getRemoteAddr());
        passed.set("X-Forwarded-Proto", connection.getScheme());
        passed.set("X-Forwarded-Port", Integer.toString(connection.getServerPort()));
        passed.set(
                "X-Forwarded-Host",
                standardPort
                        ? connection.getServerName()
                        : connection.getServerName() + ":" + connection.getServerPort());
        return passed;
    }

    /** Headers that {@code Connection} names end here (RFC 9110, 7.6.1). */
    private static Set<String> onlyThisHop(HttpHeaders headers) {
        return headers.getOrEmpty(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("authorization") && !name.equals("cookie"))
                .collect(Collectors.toSet());
    }
}
