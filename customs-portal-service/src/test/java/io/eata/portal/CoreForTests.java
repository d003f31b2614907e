package io.eata.portal;

import io.eata.platform.keys.KeyRings;
import io.eata.platform.sealing.DocumentSealing;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Connects the portal under test to {@link LittleCore}; both have the same key rings. */
@TestConfiguration(proxyBeanMethods = false)
class CoreForTests {

    private static final KeyRings RINGS = new KeyRings(null);
    static final LittleCore CORE = core();

    private static LittleCore core() {
        var json = JsonMapper.builder()
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
        return new LittleCore(json, new DocumentSealing(RINGS, json));
    }

    @Bean
    KeyRings keyRings() {
        return RINGS;
    }

    @Bean
    DynamicPropertyRegistrar whereCoreIs() {
        return properties -> {
            properties.add("eata.core-url", CORE::url);
            // The first is not there.
            properties.add("eata.proxy-urls", () -> "http://127.0.0.1:1," + CORE.proxyUrl());
            properties.add("eata.portal.core-asked-every", () -> "PT0.2S");
        };
    }
}
