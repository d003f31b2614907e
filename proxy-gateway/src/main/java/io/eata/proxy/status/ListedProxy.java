package io.eata.proxy.status;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A proxy that clients may use; its name and region are known once it has answered. */
public record ListedProxy(
        URI url, @Nullable String name, @Nullable String region, boolean up) {}
