package io.eata.proxy.status;

import java.net.URI;

/** Who a proxy is. */
public record ProxyIdentity(String name, String region, URI url) {}
