/** What every test shares: real PostgreSQL and Kafka, signed access tokens, and the architecture rules. */
@NullMarked
package io.eata.platform.test;

import org.jspecify.annotations.NullMarked;
