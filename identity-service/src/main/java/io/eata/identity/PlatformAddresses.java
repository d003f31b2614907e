package io.eata.identity;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Where the platform is reached.
 *
 * @param issuer the {@code iss} of every token: a fixed string, whatever address a browser uses
 * @param identityUrl where services reach identity, if not through the issuer's address
 * @param proxyUrls public addresses of the proxies; none means the issuer's own
 * @param customsHosts addresses of customs administrations' own: the name of each host begins with the administration's slug, as in
 *     {@code https://customs-ch.example.org}, and leads to a proxy
 */
@ConfigurationProperties("eata")
public record PlatformAddresses(
        String issuer,
        @Nullable String identityUrl,
        @Nullable List<String> proxyUrls,
        @Nullable List<String> customsHosts) {

    private static final String CONTEXT_PATH = "/identity";

    /** Public addresses of the platform's proxies, without a slash at the end. */
    public List<String> proxies() {
        var configured = proxyUrls == null
                ? List.<String>of()
                : proxyUrls.stream().filter(StringUtils::hasText).toList();
        if (configured.isEmpty()) {
            return List.of(
                    issuer.endsWith(CONTEXT_PATH)
                            ? issuer.substring(0, issuer.length() - CONTEXT_PATH.length())
                            : issuer);
        }
        return configured.stream().map(PlatformAddresses::withoutSlash).toList();
    }

    /** Every address that a browser may come to: of the proxies, and of the administrations' own. */
    public List<String> publicAddresses() {
        return Stream.concat(proxies().stream(), ownHosts().stream()).toList();
    }

    /** The addresses that the people of one organisation may come to. */
    public List<String> publicAddresses(String slug) {
        return Stream.concat(
                        proxies().stream(),
                        ownHosts().stream().filter(address -> slug.equals(firstLabel(host(address)))))
                .toList();
    }

    /** The slug in the name of an administration's own host, if it is one of those; else empty. */
    public Optional<String> slugOf(String host) {
        return ownHosts().stream()
                .map(PlatformAddresses::host)
                .filter(host::equalsIgnoreCase)
                .findFirst()
                .map(PlatformAddresses::firstLabel);
    }

    private List<String> ownHosts() {
        return customsHosts == null
                ? List.of()
                : customsHosts.stream()
                        .filter(StringUtils::hasText)
                        .map(PlatformAddresses::withoutSlash)
                        .toList();
    }

    private static String host(String address) {
        return String.valueOf(URI.create(address).getHost());
    }

    private static String firstLabel(String host) {
        return host.split("[.]", 2)[0];
    }

    /** Where a person who follows a link finds the pages of this service: at the first proxy. */
    public String identityPages() {
        return proxies().getFirst() + CONTEXT_PATH;
    }

    /** The issuer and every address of the token endpoint: what a client's assertion may name as its audience. */
    public Set<String> audiences() {
        var audiences = new TreeSet<String>();
        audiences.add(issuer);
        audiences.add(tokenEndpoint(issuer));
        if (StringUtils.hasText(identityUrl)) {
            audiences.add(tokenEndpoint(withoutSlash(identityUrl)));
        }
        publicAddresses().forEach(proxy -> audiences.add(tokenEndpoint(proxy + CONTEXT_PATH)));
        return audiences;
    }

    private static String tokenEndpoint(String identity) {
        return identity + "/oauth2/token";
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
