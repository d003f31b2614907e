package io.eata.portal;

import io.eata.platform.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keeps_to_the_architecture() {
        ArchitectureRules.holdForService("io.eata.portal");
    }
}
