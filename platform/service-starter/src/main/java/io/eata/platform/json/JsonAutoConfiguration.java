package io.eata.platform.json;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** Bounds every list that is read from JSON, whoever sends it. */
@AutoConfiguration(beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
public class JsonAutoConfiguration {

    @Bean
    JacksonModule boundedLists() {
        return new SimpleModule("eata-bounded-lists").addAbstractTypeMapping(List.class, BoundedList.class);
    }
}
