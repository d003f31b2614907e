package io.eata.nics.carnets;

import io.eata.contracts.core.AssociationApi;
import io.eata.platform.http.ServiceClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Core, asked with the token of whoever asks here: core decides what that association may do. */
@Configuration(proxyBeanMethods = false)
class CoreConnection {

    @Bean
    AssociationApi core(ServiceClients clients, @Value("${eata.core-url}") String coreUrl) {
        return clients.client(AssociationApi.class, coreUrl);
    }
}
