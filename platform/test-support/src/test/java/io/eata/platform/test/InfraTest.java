package io.eata.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InfraTest {

    @Test
    void does_what_it_is_told() {
        assertThat(Infra.choose("embedded")).isEqualTo(Infra.EMBEDDED);
        assertThat(Infra.choose("containers")).isEqualTo(Infra.CONTAINERS);
    }

    @Test
    void refuses_a_wish_it_does_not_know() {
        assertThatThrownBy(() -> Infra.choose("cloud")).hasMessageContaining("cloud");
    }
}
