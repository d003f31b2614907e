package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class RetentionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unfinished-registrations=1h",
                "unfinished-registrations=91d",
                "ended-links=1h",
                "ended-links=400d",
                "login-attempts=23h",
                "login-attempts=31d",
                "ended-authorizations=59m",
                "ended-authorizations=31d",
                "audit-entries=89d",
                "audit-entries=4000d"
            })
    void does_not_start_with_a_time_that_is_out_of_bounds(String setting) {
        var settings = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(Settings.class);
        settings.withPropertyValues("eata.identity.kept." + setting)
                .run(context -> assertThat(context.getStartupFailure()).isNotNull());
        settings.run(context ->
                assertThat(context.getBean(Retention.class).auditEntries()).isEqualTo(Duration.ofDays(1095)));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Retention.class)
    static class Settings {}
}
