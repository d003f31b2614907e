package io.eata.identity;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What the launcher would set. */
final class DemoSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String ISSUER = "http://identity.test/identity";
    static final String PROXY = "http://localhost:8080";
    static final String OTHER_PROXY = "http://localhost:8081";
    static final String SWISS_HOST = "http://customs-ch.localhost:8080";
    static final String PASSWORD = "carnet-demo-2026";

    static Map<String, Object> properties() {
        return Map.of(
                "eata.identity.sso.loopback",
                "true",
                "eata.issuer",
                ISSUER,
                "eata.proxy-urls",
                PROXY + "," + OTHER_PROXY,
                "eata.customs-hosts",
                SWISS_HOST + ",http://customs-de.localhost:8080",
                "eata.identity-url",
                "http://127.0.0.1:8090/identity",
                "eata.keys-dir",
                DemoKeys.folder().toString(),
                "eata.identity.seed",
                "demo",
                "eata.identity.argon2.memory-kib",
                "64");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("demo settings", properties()));
    }
}
