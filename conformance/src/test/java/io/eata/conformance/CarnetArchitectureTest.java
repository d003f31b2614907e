package io.eata.conformance;

import io.eata.platform.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** Stands here, since the language itself depends on nothing of the platform, not even to test it. */
class CarnetArchitectureTest {

    @Test
    void the_language_is_plain_java() {
        ArchitectureRules.holdForCarnet();
    }
}
