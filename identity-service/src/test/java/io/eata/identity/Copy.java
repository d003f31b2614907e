package io.eata.identity;

import static java.util.Objects.requireNonNull;

import io.eata.platform.test.KafkaForTests;
import io.eata.platform.test.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One copy of the service as it runs in production, on a database that others may use too. Its clock is the one of all tests: the SAML
 * toolkit has one for the whole JVM, which is the clock of whoever started last.
 */
record Copy(ConfigurableApplicationContext context) implements AutoCloseable {

    static Copy start(TestDatabase database, Map<String, Object> instead) {
        return new Copy(application(database, instead).run());
    }

    static SpringApplication application(TestDatabase database, Map<String, Object> instead) {
        var settings = new HashMap<>(DemoSettings.properties());
        settings.putAll(Map.of(
                "server.port", "0",
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.app(),
                "spring.datasource.password", database.app(),
                "spring.flyway.user", database.owner(),
                "spring.flyway.password", database.owner()));
        settings.put("spring.kafka.bootstrap-servers", KafkaForTests.bootstrapServers());
        settings.putAll(instead);
        return new SpringApplicationBuilder(IdentityApplication.class, MovableClock.class)
                .initializers(context ->
                        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("copy", settings)))
                .application();
    }

    int port() {
        return requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
