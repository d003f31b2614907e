package io.eata.proxy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What makes this proxy this one.
 *
 * @param name lower-case letters, digits and hyphens, e.g. {@code eur}; its Kafka group is {@code proxy-NAME}
 * @param region in words, for the status page
 * @param publicUrl where clients reach this proxy, without a slash at the end
 * @param peers public addresses of all proxies; this one's own may be among them
 * @param connectTimeout to a service
 * @param readTimeout the longest silence of a service while it answers
 * @param bodyLimit the largest request body passed on
 * @param standingTimeout how long core may take for a standing before the replica answers
 */
@ConfigurationProperties("eata.proxy")
public record ProxySettings(
        String name,
        String region,
        URI publicUrl,
        @DefaultValue List<URI> peers,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("16MB") DataSize bodyLimit,
        @DefaultValue("2s") Duration standingTimeout) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final int MOST_PEERS = 50;

    public ProxySettings {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "eata.proxy.name is lower-case letters, digits and hyphens, not " + name);
        }
        if (peers.size() > MOST_PEERS) {
            throw new IllegalArgumentException("eata.proxy.peers names at most " + MOST_PEERS + " proxies");
        }
        URI own = publicUrl;
        peers = peers.stream().filter(peer -> !peer.equals(own)).distinct().toList();
    }

    /** The consumer group under which this proxy's copies share the topics. */
    public String group() {
        return "proxy-" + name;
    }
}
