package io.eata.identity.login;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    /**
     * The algorithm stands in front of each hash, so that a better one can take over account by account.
     *
     * @param cost of a new hash; each step doubles the work of a login and of a guess
     */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${eata.identity.bcrypt-cost:12}") int cost) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
    }
}
