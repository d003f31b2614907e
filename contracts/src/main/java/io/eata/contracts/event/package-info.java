/** The facts that services publish on Kafka, and the topics they are published on. */
@NullMarked
package io.eata.contracts.event;

import org.jspecify.annotations.NullMarked;
