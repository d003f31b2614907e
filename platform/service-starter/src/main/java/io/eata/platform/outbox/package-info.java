/** The transactional outbox: facts reach Kafka because they were committed, in the order of their key, at least once. */
@NullMarked
package io.eata.platform.outbox;

import org.jspecify.annotations.NullMarked;
