package io.eata.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.core.PinAccess;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class AccessTest {

    private static final String NO_SUCH = "no-such-carnet-or-pin";

    @Autowired
    Desks desks;

    @Autowired
    MovedClock clock;

    @AfterEach
    void back_to_now() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void ties_a_carnet_to_the_account_that_shows_the_pin_by_id_or_number() {
        var issued = issue();
        var byId = desks.holder("by id " + issued.id());
        var byNumber = desks.holder("by number " + issued.id());

        assertThat(byId.access(new PinAccess(Long.toString(issued.id()), issued.pin()))
                        .id())
                .isEqualTo(issued.id());
        assertThat(byNumber.access(new PinAccess(issued.number().toLowerCase(Locale.ROOT), issued.pin()))
                        .id())
                .isEqualTo(issued.id());
        assertThat(byId.list(null, null).rows()).extracting(CarnetSummary::id).containsExactly(issued.id());
        assertThat(byId.get(issued.id()).number()).isEqualTo(issued.number());
    }

    @Test
    void tells_the_carnets_of_associations_that_share_a_number_by_their_pin() {
        var form = new Form();
        var one = desks.association().issue(Desks.key(), form.filledIn());
        var other = desks.association("CH-SECOND", "CH").issue(Desks.key(), form.filledIn());
        var holder = desks.holder("of " + form.number);

        assertThat(holder.access(new PinAccess(form.number, one.pin())).id()).isEqualTo(one.id());
        if (!one.pin().equals(other.pin())) {
            assertThat(holder.access(new PinAccess(form.number, other.pin())).id())
                    .isEqualTo(other.id());
        }
    }

    @Test
    void answers_alike_for_an_unknown_carnet_and_a_wrong_pin() {
        var issued = issue();
        var holder = desks.holder("guessing " + issued.id());

        var wrongPin = Problems.of(() -> holder.access(new PinAccess(issued.number(), wrong(issued))));
        var unknown = Problems.of(() -> holder.access(new PinAccess("CHXX99999999", "123456")));

        assertThat(wrongPin.code()).isEqualTo(NO_SUCH);
        assertThat(wrongPin).isEqualTo(unknown);
    }

    @Test
    void locks_one_account_out_of_one_carnet_after_five_wrong_tries_for_an_hour() {
        var issued = issue();
        var holder = desks.holder("five times " + issued.id());
        var wrong = new PinAccess(Long.toString(issued.id()), wrong(issued));
        var right = new PinAccess(issued.number(), issued.pin());

        for (int i = 0; i < 5; i++) {
            assertThat(Problems.code(() -> holder.access(wrong))).isEqualTo(NO_SUCH);
        }
        assertThat(Problems.code(() -> holder.access(right))).isEqualTo("locked-for-a-while");
        assertThat(desks.holder("another " + issued.id()).access(right).id()).isEqualTo(issued.id());

        clock.moveBy(Duration.ofMinutes(61));
        assertThat(holder.access(right).id()).isEqualTo(issued.id());
    }

    @Test
    void looks_at_twenty_guesses_of_anybody_even_when_sixty_come_at_once() throws Exception {
        var issued = issue();
        var wrong = new PinAccess(Long.toString(issued.id()), wrong(issued));
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 60)
                    .mapToObj(i -> guessers.submit(() -> Problems.code(
                            () -> desks.holder("g" + i + " of " + issued.id()).access(wrong))))
                    .toList();
            int lookedAt = 0;
            for (var answer : answers) {
                lookedAt += answer.get().equals(NO_SUCH) ? 1 : 0;
            }
            assertThat(lookedAt).isEqualTo(20);
        }
        assertThat(Problems.code(() -> desks.holder("late").access(new PinAccess(issued.number(), issued.pin()))))
                .isEqualTo("locked-for-a-while");
    }

    @Test
    void locks_guessing_at_carnets_that_do_not_exist_just_the_same() {
        var holder = desks.holder("explorer");
        var nothing = new PinAccess("CHYY88888888", "123456");
        for (int i = 0; i < 5; i++) {
            assertThat(Problems.code(() -> holder.access(nothing))).isEqualTo(NO_SUCH);
        }
        assertThat(Problems.code(() -> holder.access(nothing))).isEqualTo("locked-for-a-while");
    }

    @Test
    void counts_no_right_try() {
        var issued = issue();
        var holder = desks.holder("forgetful " + issued.id());
        for (int i = 0; i < 12; i++) {
            assertThat(holder.access(new PinAccess(issued.number(), issued.pin()))
                            .id())
                    .isEqualTo(issued.id());
        }
    }

    private IssuedCarnet issue() {
        return desks.association().issue(Desks.key(), new Form().filledIn());
    }

    private static String wrong(IssuedCarnet issued) {
        return issued.pin().equals("000000") ? "000001" : "000000";
    }
}
