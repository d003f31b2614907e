package io.eata.notification;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has no better place. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    RandomGenerator chance() {
        return new SecureRandom();
    }
}
