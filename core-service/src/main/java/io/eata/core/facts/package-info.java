/** Facts of carnets, on their way to Kafka. */
@NullMarked
package io.eata.core.facts;

import org.jspecify.annotations.NullMarked;
