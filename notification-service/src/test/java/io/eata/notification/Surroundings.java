package io.eata.notification;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What stands around the service in its tests: a core, an identity, a mail server, a clock and a key. */
@TestConfiguration(proxyBeanMethods = false)
class Surroundings {

    @Bean
    FakeCore fakeCore() throws Exception {
        return new FakeCore();
    }

    @Bean
    FakeIdentity fakeIdentity() throws Exception {
        return new FakeIdentity();
    }

    @Bean
    Mailbox mailbox() {
        return new Mailbox();
    }

    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    DynamicPropertyRegistrar whereTheyAre(FakeCore core, FakeIdentity identity, Mailbox mailbox) throws Exception {
        Path key = Files.createTempFile("notification", ".jwk");
        key.toFile().deleteOnExit();
        Files.writeString(
                key, new ECKeyGenerator(Curve.P_256).keyID("n1").generate().toJSONString());
        return properties -> {
            properties.add("eata.core-url", core::url);
            properties.add("eata.letters-url", identity::url);
            properties.add("spring.mail.port", mailbox::port);
            properties.add("eata.client.private-key", key::toString);
        };
    }
}
