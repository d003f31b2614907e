package io.eata.notification.post;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this service signs.
 *
 * @param from an address with or without a name
 */
@ConfigurationProperties("eata.notification.post")
record PostProperties(String from) {}
