/** The whole platform on one machine: PostgreSQL, Kafka, a mailbox and the services, as processes under one supervisor. */
@NullMarked
package io.eata.platform.standalone;

import org.jspecify.annotations.NullMarked;
