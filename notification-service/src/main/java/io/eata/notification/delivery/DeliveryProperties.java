package io.eata.notification.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Bounds of a delivery.
 *
 * @param tries how often a mail is tried before it is given up on
 * @param firstRetry pause after the first failure; each further one is {@code growth} times as long, plus or minus a fifth
 * @param longestRetry no pause is longer
 * @param lease how long whoever takes a delivery has it; longer than all timeouts of core and the mail server together
 * @param batch deliveries sent side by side
 * @param messageIdDomain right-hand side of every Message-ID
 */
@ConfigurationProperties("eata.notification.delivery")
record DeliveryProperties(
        int tries,
        Duration firstRetry,
        double growth,
        Duration longestRetry,
        Duration lease,
        int batch,
        String messageIdDomain) {

    DeliveryProperties {
        if (tries < 1 || batch < 1 || growth < 1) {
            throw new IllegalArgumentException("tries, batch and growth are at least 1");
        }
    }
}
