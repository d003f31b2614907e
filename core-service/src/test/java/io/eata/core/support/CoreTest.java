package io.eata.core.support;

import io.eata.platform.test.OnRealServers;
import io.eata.platform.test.TrustsTestTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The core over HTTP, on real servers. All such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"eata.core.pin-hash-strength=4", "spring.datasource.hikari.maximum-pool-size=8"})
@OnRealServers("core")
@TrustsTestTokens
@Import(Desks.class)
public @interface CoreTest {}
