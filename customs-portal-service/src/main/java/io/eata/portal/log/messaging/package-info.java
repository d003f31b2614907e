/** Facts from Kafka into the logs. */
@NullMarked
package io.eata.portal.log.messaging;

import org.jspecify.annotations.NullMarked;
