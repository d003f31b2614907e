package io.eata.platform.bounds;

import java.util.List;
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
 * descriptions needs; and {@code eata.max-upload}, 5 MB unless set, for a file sent to one of {@code eata.upload-paths} (patterns
 * below the context path, none unless set).
 */
@AutoConfiguration(afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(ObjectMapper.class)
@Import(TooLargeAnswer.class)
public class BoundsAutoConfiguration {

    @Bean
    BodyLimit bodyLimit(
            ObjectMapper json,
            @Value("${eata.max-request:16MB}") DataSize limit,
            @Value("${eata.max-upload:5MB}") DataSize upload,
            @Value("${eata.upload-paths:}") List<String> uploadPaths) {
        return new BodyLimit(json, limit, new UploadLimit(uploadPaths, upload));
    }
}
