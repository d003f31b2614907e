package io.eata.reconciliation;

import io.eata.platform.test.OnRealServers;
import io.eata.platform.test.TrustsTestTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service on real servers, its daily runs started by the test alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"eata.reconciliation.first-look=PT24H", "spring.kafka.consumer.properties.metadata.max.age.ms=500"
        })
@Import({TestClock.class, Tables.class})
@OnRealServers("reconciliation")
@TrustsTestTokens
public @interface ServiceTest {}
