package io.eata.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.wallet.entry.PinTries;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PinTriesTest extends WalletTest {

    private static final String WRONG = "000000";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodyHasTried() {
        jdbc.sql("delete from pin_try").update();
    }

    private int kept() {
        return jdbc.sql("select count(*) from pin_try").query(Integer.class).single();
    }

    private static void guess(Account account, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(account.add("1000", WRONG).status()).isEqualTo(404);
        }
    }

    @Test
    void locks_an_account_after_ten_wrong_tries_whatever_it_tries_next() {
        var account = account();
        guess(account, PinTries.PER_ACCOUNT);
        CORE.server().asked().clear();
        for (var pin : new String[] {WRONG, CoreStandIn.PIN}) {
            var answer = account.add("1000", pin);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.code()).isEqualTo("locked-for-a-while");
            assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(3_500L, 3_600L);
        }
        assertThat(CORE.server().asked()).isEmpty();
        assertThat(account().add("1000", CoreStandIn.PIN).status()).isEqualTo(201);
    }

    @Test
    void locks_an_account_from_wherever_it_tries() {
        var account = account();
        for (int i = 0; i < PinTries.PER_ACCOUNT; i++) {
            guess(account.from("203.0.113." + i), 1);
        }
        assertThat(account.from("203.0.113.99").add("1000", WRONG).status()).isEqualTo(429);
    }

    @Test
    void opens_again_when_the_oldest_of_the_tries_is_an_hour_old() {
        var account = account();
        guess(account, 1);
        clock.moveOn(Duration.ofMinutes(30));
        guess(account, PinTries.PER_ACCOUNT - 1);
        var answer = account.add("1000", WRONG);
        assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(1_700L, 1_800L);
        clock.moveOn(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After")) + 1));
        guess(account, 1);
        assertThat(account.add("1000", WRONG).status()).isEqualTo(429);
    }

    @Test
    void does_not_count_what_was_right() {
        var account = account();
        guess(account, PinTries.PER_ACCOUNT - 1);
        IntStream.range(1100, 1115).forEach(account::carrying);
        guess(account, 1);
        assertThat(account.add("1000", CoreStandIn.PIN).status()).isEqualTo(429);
    }

    @Test
    void does_not_count_what_core_never_judged() {
        var account = account();
        CORE.server().isAway(true);
        for (int i = 0; i < PinTries.PER_ACCOUNT + 2; i++) {
            assertThat(account.add("1000", WRONG).status()).isEqualTo(503);
        }
        CORE.server().isAway(false);
        assertThat(account.add("1000", CoreStandIn.PIN).status()).isEqualTo(201);
        assertThat(kept()).isZero();
    }

    @Test
    void locks_a_source_after_thirty_wrong_tries_of_whomever() {
        for (int i = 0; i < 3; i++) {
            guess(account().from("192.0.2.7"), PinTries.PER_ACCOUNT);
        }
        assertThat(account().from("192.0.2.7").add("1000", CoreStandIn.PIN).status())
                .isEqualTo(429);
        assertThat(account().from("192.0.2.8").add("1000", CoreStandIn.PIN).status())
                .isEqualTo(201);
    }

    @Test
    void takes_a_whole_ip_version_6_network_for_one_source() {
        for (int i = 0; i < PinTries.PER_SOURCE; i++) {
            guess(account().from("2001:db8:1:2::" + i), 1);
        }
        assertThat(account().from("2001:db8:1:2:aaaa::1").add("1000", WRONG).status())
                .isEqualTo(429);
        assertThat(account().from("2001:db8:1:3::1").add("1000", WRONG).status())
                .isEqualTo(404);
    }

    @Test
    void lets_through_no_more_than_ten_of_sixty_four_guesses_at_once() {
        var account = account();
        var statuses = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> account.add("1000", WRONG).status())
                .toList();
        assertThat(statuses).containsOnly(404, 429);
        assertThat(statuses.stream().filter(status -> status == 404)).hasSize(PinTries.PER_ACCOUNT);
        assertThat(CORE.server().asked()).hasSize(PinTries.PER_ACCOUNT);
    }

    @Test
    void keeps_no_address_for_longer_than_it_counts(@Autowired PinTries tries) {
        guess(account(), 3);
        clock.moveOn(PinTries.WINDOW.plusSeconds(1));
        guess(account(), 1);
        tries.forgetOld();
        assertThat(kept()).isEqualTo(1);
    }
}
