package io.eata.core;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operations may set.
 *
 * @param pinHashStrength work factor of the PINs' hash: 2 to the power of this many rounds
 * @param carnetPartitions partitions of the core's topics when they are created
 * @param associations printed names by association code
 */
@ConfigurationProperties("eata.core")
public record CoreProperties(
        @DefaultValue("10") int pinHashStrength,
        @DefaultValue("6") int carnetPartitions,
        @DefaultValue Map<String, String> associations) {}
