package io.eata.proxy.routing.web;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.prefixPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.preserveHostHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.eata.contracts.problem.ProblemCode;
import io.eata.proxy.ProxySettings;
import io.eata.proxy.Service;
import io.eata.proxy.ServiceAddresses;
import io.eata.proxy.problem.ProblemAnswers;
import io.eata.proxy.routing.RoutedPaths;
import java.net.URI;
import java.util.Arrays;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The routes, and the one HTTP client that they share. */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

    private static final int CONNECTIONS_PER_SERVICE = 256;
    private static final int CONNECTIONS = 1_024;
    private static final TimeValue UNCHECKED_IDLE = TimeValue.ofMilliseconds(500);
    private static final TimeValue CONNECTION_LIFE = TimeValue.ofMinutes(5);

    /** The one address that is not the context path of its service: the customs API, which the portal has below its own. */
    private static final String CUSTOMS_API = "/api/customs/**";

    /** Each service under its own path; what is hidden is not there at all. */
    @Bean
    RouterFunction<ServerResponse> routes(
            ServiceAddresses addresses, ProblemAnswers answers, UnreachableServices unreachable) {
        RouterFunction<ServerResponse> hidden = org.springframework.web.servlet.function.RouterFunctions.route(
                ServiceRoutes::isHidden,
                request -> answers.answer(request, ProblemCode.NOT_FOUND, "There is nothing here"));
        return Arrays.stream(Service.values())
                .filter(Service::routed)
                .map(service -> routeTo(service, addresses.of(service).orElseThrow(), unreachable))
                .reduce(hidden, RouterFunction::and)
                .and(customsApi(addresses.of(Service.PORTAL).orElseThrow(), unreachable));
    }

    private static RouterFunction<ServerResponse> customsApi(URI portal, UnreachableServices unreachable) {
        return route("customs-api")
                .route(path(CUSTOMS_API), http())
                .before(prefixPath(Service.PORTAL.path()))
                .before(uri(portal))
                .before(preserveHostHeader())
                .filter(unreachable.of(Service.PORTAL))
                .build();
    }

    private static RouterFunction<ServerResponse> routeTo(
            Service service, URI address, UnreachableServices unreachable) {
        return route(service.label())
                .route(path(service.path() + "/**"), http())
                .before(uri(address))
                .before(preserveHostHeader())
                .filter(unreachable.of(service))
                .build();
    }

    private static boolean isHidden(ServerRequest request) {
        var segments = request.requestPath().pathWithinApplication().elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(segment -> ((PathContainer.PathSegment) segment).valueToMatch())
                .toList();
        return RoutedPaths.serviceOf(segments).isPresent() && RoutedPaths.isHidden(segments);
    }

    @Bean
    ProxyExchange proxyExchange(RestClient.Builder builder, CloseableHttpClient client, GatewayMvcProperties gateway) {
        return new RestClientProxyExchange(
                builder.clone()
                        .requestFactory(new HttpComponentsClientHttpRequestFactory(client))
                        .build(),
                gateway);
    }

    /**
     * Passes on and nothing else: keeps no cookie, follows no redirect, repeats nothing, unpacks nothing. A connection that has
     * idled is looked at before it is used again, since a service may have been restarted meanwhile.
     */
    @Bean
    CloseableHttpClient serviceConnections(ProxySettings settings) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS_PER_SERVICE)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.readTimeout()))
                        .setValidateAfterInactivity(UNCHECKED_IDLE)
                        .setTimeToLive(CONNECTION_LIFE)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
                        .setResponseTimeout(Timeout.of(settings.readTimeout()))
                        .setRedirectsEnabled(false)
                        .build())
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }
}
