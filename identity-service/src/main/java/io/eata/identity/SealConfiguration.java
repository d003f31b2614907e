package io.eata.identity;

import io.eata.platform.keys.KeyRings;
import io.eata.platform.sealing.TextSeal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service keeps of people and reads again is sealed at rest. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    TextSeal textSeal(KeyRings rings) {
        return new TextSeal(rings, "identity-seal");
    }
}
