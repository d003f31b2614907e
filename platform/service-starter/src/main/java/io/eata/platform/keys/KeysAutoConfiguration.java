package io.eata.platform.keys;

import io.eata.platform.sealing.DocumentSealing;
import io.eata.platform.sealing.RingSeal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.ObjectMapper;

/** Key rings and what is done with them. */
@AutoConfiguration(afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
public class KeysAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KeyRings keyRings(@Value("${eata.keys-dir:#{null}}") @Nullable Path folder) {
        return new KeyRings(folder);
    }

    @Bean
    @ConditionalOnMissingBean
    DocumentSealing documentSealing(KeyRings rings, ObjectMapper json) {
        return new DocumentSealing(rings, json);
    }

    @Bean
    @ConditionalOnMissingBean
    RingSeal ringSeal(KeyRings rings) {
        return new RingSeal(rings);
    }
}
