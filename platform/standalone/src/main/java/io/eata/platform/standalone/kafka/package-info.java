/** A real Kafka broker of its own. */
@NullMarked
package io.eata.platform.standalone.kafka;

import org.jspecify.annotations.NullMarked;
