/** The region's replica: sealed documents and standings, followed from Kafka and handed out to those who may see them. */
@NullMarked
package io.eata.proxy.replica;

import org.jspecify.annotations.NullMarked;
