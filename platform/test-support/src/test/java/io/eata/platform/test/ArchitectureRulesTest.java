package io.eata.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

    private static final String SAMPLE = "io.eata.platform.test.sample";
    private final JavaClasses samples = new ClassFileImporter().importPackages(SAMPLE);

    @Test
    void holds_for_this_module() {
        ArchitectureRules.holdForPlatform("io.eata.platform.test");
    }

    @Test
    void finds_a_public_type_in_an_adapter_package() {
        assertThat(violationsOf(ArchitectureRules.adaptersHide()))
                .contains("PublicPage")
                .doesNotContain("HiddenPage");
    }

    @Test
    void finds_a_dependency_on_another_service() {
        assertThat(violationsOf(ArchitectureRules.dependsOnlyOn(SAMPLE + ".bad")))
                .contains("Errand");
        assertThat(violationsOf(ArchitectureRules.dependsOnlyOn(SAMPLE + ".bad", SAMPLE + ".web..")))
                .isEqualTo("[]");
    }

    @Test
    void finds_frameworks_in_plain_java() {
        assertThat(violationsOf(ArchitectureRules.isPlainJava(SAMPLE))).contains("TicketManager");
    }

    @Test
    void finds_field_injection() {
        assertThat(violationsOf(ArchitectureRules.noFieldInjection())).contains("TicketManager.environment");
    }

    @Test
    void finds_clocks_that_nobody_injected() {
        assertThat(violationsOf(ArchitectureRules.noHiddenClock()))
                .contains("TicketManager.now()", "TicketManager.chance()")
                .doesNotContain("sample.bad.Ticket.");
    }

    @Test
    void finds_old_dates() {
        assertThat(violationsOf(ArchitectureRules.noOldDates()))
                .contains("TicketManager.since")
                .doesNotContain("sample.bad.Ticket.");
    }

    @Test
    void finds_names_that_say_nothing() {
        assertThat(violationsOf(ArchitectureRules.honestNames())).contains("TicketManager");
    }

    @Test
    void finds_packages_that_are_not_null_marked() {
        assertThatThrownBy(() -> ArchitectureRules.checkPackages(samples))
                .hasMessageContaining("io.eata.platform.test.sample.bad");
    }

    @Test
    void does_not_pass_when_there_is_nothing_to_check() {
        assertThatThrownBy(() -> ArchitectureRules.holdForService("io.eata.nowhere"))
                .hasMessageContaining("io.eata.nowhere");
    }

    private String violationsOf(ArchRule rule) {
        return rule.evaluate(samples).getFailureReport().getDetails().toString();
    }
}
