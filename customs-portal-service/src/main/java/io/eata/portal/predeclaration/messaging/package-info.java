/** What holders say, and what is committed, from Kafka. */
@NullMarked
package io.eata.portal.predeclaration.messaging;

import org.jspecify.annotations.NullMarked;
