package io.eata.identity.federation;

import io.eata.identity.federation.ProviderTrouble.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The only way from here to addresses that administrators type in: https, never into the platform's own network (whatever a
 * name resolves to at the moment of the connection), no redirect followed, with an end to waiting and to reading.
 *
 * <p>{@code eata.identity.sso.loopback} opens this very machine, also without TLS, for demos and tests.
 */
@Component
public final class OutsideCalls {

    /** Bytes of an answer; the metadata of a large provider has a tenth. */
    public static final int LARGEST = 512 * 1024;

    static final Duration CONNECT = Duration.ofSeconds(2);
    static final Duration ANSWER = Duration.ofSeconds(4);

    /** For one answer from its first byte to its last, however slowly they drip. */
    static final Duration WHOLE = Duration.ofSeconds(10);

    private final boolean loopback;
    private final Clock clock;
    private final HttpComponentsClientHttpRequestFactory requests;

    OutsideCalls(@Value("${eata.identity.sso.loopback:false}") boolean loopback, Clock clock) {
        this.loopback = loopback;
        this.clock = clock;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(50)
                .setMaxConnPerRoute(10)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setSocketTimeout(Timeout.of(ANSWER))
                        .build())
                .setDnsResolver(new SystemDefaultDnsResolver() {
                    @Override
                    public InetAddress[] resolve(@Nullable String host) throws UnknownHostException {
                        return outside(super.resolve(host));
                    }
                })
                .build();
        requests = new HttpComponentsClientHttpRequestFactory(HttpClients.custom()
                .setConnectionManager(connections)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build());
        requests.setConnectionRequestTimeout(CONNECT);
        requests.setReadTimeout(ANSWER);
    }

    /** A client for whatever a protocol library asks. */
    public RestClient.Builder client() {
        return RestClient.builder().requestFactory(requests).requestInterceptor(guarded());
    }

    /** The same for those who want a template. */
    public RestTemplate template() {
        var template = new RestTemplate(requests);
        template.getInterceptors().add(guarded());
        return template;
    }

    /**
     * Fetches one document.
     *
     * @throws ProviderTrouble if the address may not be called, or there is no good answer
     */
    public Fetched fetch(String address) {
        var uri = callable(address);
        try {
            return client().build().get().uri(uri).exchange((request, response) -> {
                if (response.getStatusCode().is3xxRedirection()) {
                    throw new ProviderTrouble(Kind.ANSWER, address + " redirects; enter the address it leads to");
                }
                if (response.getStatusCode().isError()) {
                    throw new ProviderTrouble(Kind.ANSWER, address + " answered " + response.getStatusCode());
                }
                var date = response.getHeaders().getFirstDate(HttpHeaders.DATE);
                return new Fetched(response.getBody().readAllBytes(), date < 0 ? null : Instant.ofEpochMilli(date));
            });
        } catch (org.springframework.web.client.RestClientException e) {
            throw new ProviderTrouble(Kind.UNREACHABLE, address + " did not answer: " + rootOf(e), e);
        }
    }

    /** @throws ProviderTrouble if this may not be called from here */
    public URI callable(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new ProviderTrouble(Kind.ADDRESS, "this is no address: " + address, e);
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new ProviderTrouble(Kind.ADDRESS, "this is no address of a server: " + address);
        }
        boolean here = loopback && "http".equals(uri.getScheme()) && isThisMachine(uri.getHost());
        if (!"https".equals(uri.getScheme()) && !here) {
            throw new ProviderTrouble(Kind.ADDRESS, "an address of a provider begins with https: " + address);
        }
        return uri;
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private ClientHttpRequestInterceptor guarded() {
        return (request, body, execution) -> {
            callable(request.getURI().toString());
            return new Bounded(
                    execution.execute(request, body), clock, clock.instant().plus(WHOLE));
        };
    }

    private InetAddress[] outside(InetAddress[] found) throws UnknownHostException {
        for (var address : found) {
            if (isInner(address) && !(loopback && address.isLoopbackAddress())) {
                throw new UnknownHostException("an address inside the platform's own network");
            }
        }
        return found;
    }

    private static boolean isInner(InetAddress address) {
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        boolean uniqueLocal = bytes.length == 16 && (first & 0xfe) == 0xfc;
        boolean carrierGrade = bytes.length == 4 && first == 100 && (bytes[1] & 0xc0) == 64;
        return uniqueLocal
                || carrierGrade
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }

    private static String rootOf(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    /**
     * A document.
     *
     * @param serverTime what the other side's clock said, if it did
     */
    public record Fetched(byte[] body, @Nullable Instant serverTime) {}

    private record Bounded(ClientHttpResponse response, Clock clock, Instant end) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return response.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return response.getStatusText();
        }

        @Override
        public void close() {
            response.close();
        }

        @Override
        public HttpHeaders getHeaders() {
            return response.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return new BoundedBody(response.getBody(), clock, end);
        }
    }

    private static final class BoundedBody extends FilterInputStream {

        private final Clock clock;
        private final Instant end;
        private int left = LARGEST;

        BoundedBody(InputStream body, Clock clock, Instant end) {
            super(body);
            this.clock = clock;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("the answer is too large");
            }
            if (clock.instant().isAfter(end)) {
                throw new IOException("the answer takes too long");
            }
        }
    }
}
