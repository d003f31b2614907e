package io.eata.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final byte[] PRINT = {1};

    private final CarnetPrinter printer = new CarnetPrinter(Clock.systemUTC(), Duration.ofMillis(50));

    @Test
    void two_short_prints_run_at_a_time_and_a_third_does_not_wait_for_ever() throws Exception {
        var began = new CountDownLatch(2);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                threads.submit(() -> printer.inTurn(true, () -> {
                    began.countDown();
                    await(end);
                    return PRINT;
                }));
            }
            began.await();

            assertThatThrownBy(() -> printer.inTurn(true, () -> PRINT)).isInstanceOf(NoTurnException.class);
            end.countDown();
        }
        assertThat(printer.inTurn(true, () -> PRINT)).isEqualTo(PRINT);
    }

    @Test
    void a_long_print_runs_alone() {
        assertThat(printer.inTurn(false, () -> {
                    assertThatThrownBy(() -> printer.inTurn(true, () -> PRINT)).isInstanceOf(NoTurnException.class);
                    return PRINT;
                }))
                .isEqualTo(PRINT);
    }

    @Test
    void a_print_that_fails_gives_its_turn_back() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> printer.inTurn(false, () -> {
                        throw new IllegalStateException("no paper");
                    }))
                    .hasMessage("no paper");
        }
        assertThat(printer.inTurn(false, () -> PRINT)).isEqualTo(PRINT);
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
