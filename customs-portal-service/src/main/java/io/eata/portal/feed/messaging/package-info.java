/** Facts from Kafka into the feeds. */
@NullMarked
package io.eata.portal.feed.messaging;

import org.jspecify.annotations.NullMarked;
