package io.eata.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.contracts.Limits;
import io.eata.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    @Test
    void a_cursor_comes_back_as_it_was() {
        assertThat(Cursors.decode(Cursors.encode(7, Long.MAX_VALUE), 0, 0)).containsExactly(7, Long.MAX_VALUE);
    }

    @Test
    void without_a_cursor_the_list_starts_at_its_start() {
        assertThat(Cursors.decode(null, 9)).containsExactly(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_cursor_is_refused(String nonsense) {
        assertThatThrownBy(() -> Cursors.decode(nonsense, 0)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_page_is_bounded() {
        assertThat(Cursors.limit(null)).isEqualTo(Limits.DEFAULT_PAGE);
        assertThat(Cursors.limit(0)).isEqualTo(1);
        assertThat(Cursors.limit(Limits.PAGE + 1)).isEqualTo(Limits.PAGE);
    }
}
