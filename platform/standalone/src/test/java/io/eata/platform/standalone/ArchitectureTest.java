package io.eata.platform.standalone;

import io.eata.platform.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keeps_to_the_architecture() {
        ArchitectureRules.holdForPlatform("io.eata.platform.standalone");
    }
}
