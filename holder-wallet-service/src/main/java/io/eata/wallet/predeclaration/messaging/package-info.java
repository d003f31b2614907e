/** Answers of customs, from Kafka. */
@NullMarked
package io.eata.wallet.predeclaration.messaging;

import org.jspecify.annotations.NullMarked;
