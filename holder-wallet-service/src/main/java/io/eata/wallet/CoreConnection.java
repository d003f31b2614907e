package io.eata.wallet;

import io.eata.contracts.core.HolderApi;
import io.eata.platform.http.ServiceClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Core, asked with the holder's own token: core decides what that account may do. */
@Configuration(proxyBeanMethods = false)
class CoreConnection {

    @Bean
    HolderApi core(ServiceClients clients, @Value("${eata.core-url}") String coreUrl) {
        return clients.client(HolderApi.class, coreUrl);
    }
}
