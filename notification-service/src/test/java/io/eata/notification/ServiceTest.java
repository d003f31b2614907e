package io.eata.notification;

import io.eata.platform.test.OnRealServers;
import io.eata.platform.test.TrustsTestTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service on real servers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "eata.notification.delivery.look-every=50ms",
            "eata.notification.delivery.report-every=50ms",
            "spring.kafka.consumer.properties.metadata.max.age.ms=500"
        })
@Import(Surroundings.class)
@OnRealServers("notification")
@TrustsTestTokens
public @interface ServiceTest {}
