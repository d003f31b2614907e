package io.eata.wallet;

import io.eata.platform.security.OpenPaths;
import io.eata.platform.security.RequiredRole;
import io.eata.platform.security.Role;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call: the wallet is the holders'; only the page that says what this is needs no token. */
@Configuration(proxyBeanMethods = false)
class Access {

    @Bean
    RequiredRole holders() {
        return new RequiredRole("/v1/**", Role.HOLDER);
    }

    @Bean
    OpenPaths front() {
        return new OpenPaths(List.of("/", "/index.html", "/front.css"));
    }
}
