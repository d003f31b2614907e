package io.eata.notification.access;

import io.eata.contracts.core.PlatformApi;
import io.eata.contracts.identity.LetterApi;
import io.eata.platform.http.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Core and identity, as this service asks them. */
@Configuration(proxyBeanMethods = false)
class PlatformAccess {

    @Bean
    MachineTokens machineTokens(PlatformProperties properties) {
        return new MachineTokens(properties);
    }

    @Bean
    PlatformApi core(ServiceClients clients, PlatformProperties properties, MachineTokens tokens) {
        return clients.clientWithToken(PlatformApi.class, properties.coreUrl(), tokens);
    }

    @Bean
    LetterApi identity(ServiceClients clients, PlatformProperties properties, MachineTokens tokens) {
        return clients.clientWithToken(LetterApi.class, properties.lettersUrl(), tokens);
    }
}
