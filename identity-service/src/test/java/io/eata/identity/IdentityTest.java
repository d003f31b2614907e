package io.eata.identity;

import io.eata.platform.test.OnRealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** The whole service on a random port with the demo's accounts and clients, a real database and keys of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnRealServers("identity")
@ContextConfiguration(initializers = DemoSettings.class)
@Import({MovableClock.class, SentLetters.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface IdentityTest {}
