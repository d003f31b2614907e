package io.eata.notification.core;

import io.eata.contracts.core.PlatformApi;
import io.eata.platform.http.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Core, as this service asks it. */
@Configuration(proxyBeanMethods = false)
class CoreAccess {

    @Bean
    PlatformApi core(ServiceClients clients, CoreProperties properties) {
        return clients.clientWithToken(PlatformApi.class, properties.coreUrl(), new MachineTokens(properties));
    }
}
