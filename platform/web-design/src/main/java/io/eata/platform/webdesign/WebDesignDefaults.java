package io.eata.platform.webdesign;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What every service with pages wants unless it says otherwise: compressed answers, and its own texts before those of the design. */
final class WebDesignDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "web-design defaults",
                        Map.of(
                                "server.compression.enabled", "true",
                                "server.compression.min-response-size", "1KB",
                                "server.compression.mime-types",
                                        "text/html,text/css,text/plain,text/javascript,image/svg+xml,application/json,application/problem+json",
                                "spring.messages.basename", "messages,design/messages",
                                "spring.messages.fallback-to-system-locale", "false",
                                "spring.thymeleaf.check-template-location", "false",
                                "spring.web.error.whitelabel.enabled", "false")));
    }
}
