package io.eata.portal;

import io.eata.platform.test.OnRealServers;
import io.eata.platform.test.TrustsTestTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the running portal: real PostgreSQL and Kafka, {@link LittleCore} behind it, demo offices. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"eata.portal.seed=demo", "eata.revocations-every=PT0.05S"})
@OnRealServers("portal")
@TrustsTestTokens
@Import({CoreForTests.class, SignIn.class})
@interface PortalTest {}
