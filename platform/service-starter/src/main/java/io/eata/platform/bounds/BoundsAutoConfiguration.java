package io.eata.platform.bounds;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.ObjectMapper;

/**
 * A bound on every request's body: {@code eata.max-request}, 16 MB unless set, which a carnet of 10,000 items with the longest
 * descriptions needs.
 */
@AutoConfiguration(afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(ObjectMapper.class)
@Import(TooLargeAnswer.class)
public class BoundsAutoConfiguration {

    @Bean
    BodyLimit bodyLimit(ObjectMapper json, @Value("${eata.max-request:16MB}") DataSize limit) {
        return new BodyLimit(json, limit);
    }
}
