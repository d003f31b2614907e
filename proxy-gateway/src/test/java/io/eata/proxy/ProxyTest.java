package io.eata.proxy;

import io.eata.platform.test.OnRealServers;
import io.eata.platform.test.TrustsTestTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A whole proxy on real servers at a port of its own. Give it a name of its own, so that its Kafka group is its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnRealServers("proxy")
@TrustsTestTokens
@Import(CorePublisher.class)
@interface ProxyTest {}
