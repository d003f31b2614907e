package io.eata.nics.carnets;

import io.eata.contracts.core.AssociationApi;
import io.eata.platform.http.ServiceClients;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Core, asked with the token of whoever asks here: core decides what that association may do. */
@Configuration(proxyBeanMethods = false)
class CoreConnection {

    /** A carnet of 10,000 items takes its time to seal; a proxy waits for 30 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @Bean
    AssociationApi core(ServiceClients clients, @Value("${eata.core-url}") String coreUrl) {
        return clients.client(AssociationApi.class, coreUrl, PATIENCE);
    }
}
