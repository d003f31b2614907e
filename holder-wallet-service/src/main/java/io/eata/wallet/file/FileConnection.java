package io.eata.wallet.file;

import io.eata.contracts.core.HolderFileApi;
import io.eata.platform.http.ServiceClients;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Core's files, asked with the holder's own token. */
@Configuration(proxyBeanMethods = false)
class FileConnection {

    /** A file of 5 MB takes its time to seal and to travel; a proxy waits for 30 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @Bean
    HolderFileApi coreFiles(ServiceClients clients, @Value("${eata.core-url}") String coreUrl) {
        return clients.client(HolderFileApi.class, coreUrl, PATIENCE);
    }
}
