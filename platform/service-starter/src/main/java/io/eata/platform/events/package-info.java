/** Reading the facts of the platform from Kafka. */
@NullMarked
package io.eata.platform.events;

import org.jspecify.annotations.NullMarked;
