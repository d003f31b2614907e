package io.eata.platform.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Connects the application context of a test to real servers: a fresh PostgreSQL database where the service has JDBC on
 * its class path, the Kafka broker where it has Kafka.
 *
 * <p>Flyway migrates as the owner of the database and the service works as its app role, as in production. A bean of type
 * {@link TestDatabase} lets a test look behind the service's back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface OnRealServers {

    /** The service's own name, such as {@code core}: its roles are then {@code core_owner} and {@code core_app}. */
    String value();
}
