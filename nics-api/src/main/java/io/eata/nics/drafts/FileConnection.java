package io.eata.nics.drafts;

import io.eata.contracts.core.AssociationFileApi;
import io.eata.contracts.core.DraftApi;
import io.eata.platform.http.ServiceClients;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Core's drafts and files, asked with the token of whoever asks here. */
@Configuration(proxyBeanMethods = false)
class FileConnection {

    /** A draft of 10,000 items takes its time to seal, and a file of 5 MB to travel; a proxy waits for 30 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @Bean
    DraftApi coreDrafts(ServiceClients clients, @Value("${eata.core-url}") String coreUrl) {
        return clients.client(DraftApi.class, coreUrl, PATIENCE);
    }

    @Bean
    AssociationFileApi coreFiles(ServiceClients clients, @Value("${eata.core-url}") String coreUrl) {
        return clients.client(AssociationFileApi.class, coreUrl, PATIENCE);
    }
}
