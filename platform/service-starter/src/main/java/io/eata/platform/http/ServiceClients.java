package io.eata.platform.http;

import io.eata.contracts.problem.Problem;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.RemoteProblemException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clients of the interfaces in contracts: 1 s to connect, 5 s to answer. A problem that the other service answers becomes a
 * {@link RemoteProblemException}; silence becomes {@link ProblemCode#CORE_UNREACHABLE} where nothing can have been
 * done, and {@link ProblemCode#NO_ANSWER} where a command may have been. Nothing is retried here: whoever calls holds the
 * idempotency key. Properties of an answer that this service does not know are passed over: the other one may be newer.
 */
public final class ServiceClients {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(5);

    private final RestClient.Builder builder;
    private final JsonMapper json;
    private final Supplier<Optional<String>> currentToken;

    ServiceClients(RestClient.Builder builder, JsonMapper json, Supplier<Optional<String>> currentToken) {
        this.builder = builder;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.currentToken = currentToken;
    }

    /** A client that relays the token of the caller under way. */
    public <T> T client(Class<T> contract, String baseUrl) {
        return client(contract, baseUrl, READ);
    }

    /** The same where an answer is of use only within a time of its own. */
    public <T> T client(Class<T> contract, String baseUrl, Duration answerWithin) {
        return client(contract, baseUrl, answerWithin, currentToken);
    }

    /** A client with a token of its own, for work that no person's request is behind. */
    public <T> T clientWithToken(Class<T> contract, String baseUrl, Supplier<String> token) {
        return clientWithToken(contract, baseUrl, READ, token);
    }

    /** The same where what is asked for takes its time. */
    public <T> T clientWithToken(Class<T> contract, String baseUrl, Duration answerWithin, Supplier<String> token) {
        return client(contract, baseUrl, answerWithin, () -> Optional.of(token.get()));
    }

    private <T> T client(Class<T> contract, String baseUrl, Duration answerWithin, Supplier<Optional<String>> token) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(answerWithin);
        RestClient client = builder.clone()
                .baseUrl(baseUrl)
                .requestFactory(requests)
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                .requestInterceptor(unreachable())
                .requestInterceptor(bearer(token))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw problemOf(request, response);
                })
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .conversionService(isoDates())
                .build()
                .createClient(contract);
    }

    /** A day in an address reads alike whatever language this machine speaks: 2027-03-31. */
    private static ConversionService isoDates() {
        var conversion = new DefaultFormattingConversionService(false);
        var dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(conversion);
        return conversion;
    }

    private static ClientHttpRequestInterceptor bearer(Supplier<Optional<String>> token) {
        return (request, body, execution) -> {
            token.get().ifPresent(value -> request.getHeaders().setBearerAuth(value));
            return execution.execute(request, body);
        };
    }

    private static ClientHttpRequestInterceptor unreachable() {
        return (request, body, execution) -> {
            try {
                return execution.execute(request, body);
            } catch (IOException | ResourceAccessException e) {
                throw silence(request, e);
            }
        };
    }

    private static ProblemException silence(HttpRequest request, Exception e) {
        boolean nothingDone = isReading(request.getMethod()) || neverConnected(e);
        var silence = new ProblemException(
                nothingDone ? ProblemCode.CORE_UNREACHABLE : ProblemCode.NO_ANSWER,
                request.getURI().getPath() + " did not answer");
        silence.initCause(e);
        return silence;
    }

    private static boolean isReading(HttpMethod method) {
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }

    /** Whether nobody was there to get the request; otherwise it may have been done, though the answer is lost. */
    private static boolean neverConnected(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private RuntimeException problemOf(HttpRequest request, ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status == 504 && !isReading(request.getMethod())) {
            return new ProblemException(ProblemCode.NO_ANSWER, "the service behind did not answer in time");
        }
        if (status == 502 || status == 503 || status == 504) {
            return new ProblemException(ProblemCode.CORE_UNREACHABLE, "the service behind is out of reach");
        }
        try {
            Problem problem = json.readValue(response.getBody(), Problem.class);
            if (problem != null && problem.code() != null) {
                return new RemoteProblemException(problem);
            }
        } catch (JacksonIOException e) {
            return silence(request, e);
        } catch (JacksonException e) {
            return new IllegalStateException("an answer " + status + " that is no problem", e);
        }
        return new IllegalStateException("an answer " + status + " that is no problem");
    }
}
