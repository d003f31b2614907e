package io.eata.core.support;

import io.eata.carnet.territory.Country;
import io.eata.contracts.core.AssociationApi;
import io.eata.contracts.core.CustomsApi;
import io.eata.contracts.core.HolderApi;
import io.eata.contracts.core.PlatformApi;
import io.eata.contracts.problem.Problem;
import io.eata.platform.problems.RemoteProblemException;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Everybody who calls the core, each with a token of their own, over HTTP. */
@TestConfiguration(proxyBeanMethods = false)
public class Desks {

    /** A loaded machine takes its time; how fast the core is, other tests say. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper json;
    private final Environment environment;
    private final HttpClient http = HttpClient.newHttpClient();

    Desks(ObjectMapper json, Environment environment) {
        this.json = json;
        this.environment = environment;
    }

    @Bean
    static MovedClock movedClock() {
        return new MovedClock();
    }

    @Bean
    static Clock clock(MovedClock clock) {
        return clock;
    }

    public AssociationApi association() {
        return as(AssociationApi.class, TestTokens.association("CH-ALLIANCE", "CH"));
    }

    public AssociationApi association(String code, String country) {
        return as(AssociationApi.class, TestTokens.association(code, country).withSubject("nics-" + code));
    }

    public HolderApi holder(String name) {
        return as(HolderApi.class, TestTokens.holder(name));
    }

    /** An officer of that country. */
    public CustomsApi officer(String country) {
        return as(CustomsApi.class, officerToken(country));
    }

    /** An officer of that country whom nobody has heard of. */
    public CustomsApi newOfficer(String country) {
        return as(CustomsApi.class, officerToken(country).withSubject("officer." + UUID.randomUUID()));
    }

    public PlatformApi notification() {
        return as(PlatformApi.class, TestTokens.platform("NOTIFICATION"));
    }

    public <T> T as(Class<T> api, TestToken token) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client(token)))
                .build()
                .createClient(api);
    }

    /** For what the interfaces cannot say. A problem is thrown as {@link RemoteProblemException}. */
    public RestClient client(TestToken token) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(PATIENCE);
        return RestClient.builder()
                .baseUrl(url())
                .requestFactory(requests)
                .defaultHeader(HttpHeaders.AUTHORIZATION, token.bearer())
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .withJsonConverter(new JacksonJsonHttpMessageConverter((JsonMapper) json)))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw new RemoteProblemException(json.readValue(response.getBody(), Problem.class));
                })
                .build();
    }

    public String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port") + "/core";
    }

    public static TestToken officerToken(String country) {
        return TestTokens.officer(Country.of(country).territory().code(), country);
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }
}
