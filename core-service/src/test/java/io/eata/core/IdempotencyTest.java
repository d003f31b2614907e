package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.core.CancelTransaction;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.core.Reason;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.ReleaseCarnet;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class IdempotencyTest {

    @Autowired
    Desks desks;

    @Autowired
    MovedClock clock;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    TestDatabase database;

    @AfterEach
    void back_to_now() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void answers_an_issue_that_is_sent_again_with_the_same_carnet_and_pin() {
        var form = new Form().filledIn();
        String key = Desks.key();

        var first = desks.association().issue(key, form);

        assertThat(desks.association().issue(key, form)).isEqualTo(first);
        assertThat(Problems.code(() -> desks.association().issue(Desks.key(), form)))
                .isEqualTo("number-taken");
    }

    @Test
    void refuses_the_same_key_for_another_command() {
        String key = Desks.key();
        var carnet = desks.association().issue(key, new Form().filledIn());

        assertThat(Problems.of(() -> desks.association().issue(key, new Form().filledIn())))
                .matches(problem -> problem.code().equals("key-reused") && problem.status() == 422);
        assertThat(Problems.code(() -> desks.association().block(key, carnet.id(), new Reason("another operation"))))
                .isEqualTo("key-reused");
        assertThat(desks.association().get(Long.toString(carnet.id())).lastSequence())
                .isZero();
    }

    @Test
    void knows_keys_per_caller() {
        String key = Desks.key();
        var one = desks.association().issue(key, new Form().filledIn());
        var other = desks.association("CH-KEYS", "CH").issue(key, new Form().filledIn());

        assertThat(one.id()).isNotEqualTo(other.id());
    }

    @Test
    void repeats_the_answer_of_every_command_without_doing_it_again() {
        var carnet = Case.paperHome(desks);
        var association = desks.association();
        var officer = desks.officer("DE");
        assertRepeated(key -> carnet.holder.prepare(key, carnet.id(), Case.plan("CH", "DE", "1-20")));
        String code = code(carnet.holder.travels(carnet.id(), null, null).rows().getFirst(), IMPORTATION);
        assertRepeated(key -> officer.hold(key, carnet.id(), new HoldCarnet("look", Case.WEIL, code)));
        assertRepeated(key -> officer.release(key, carnet.id(), new ReleaseCarnet(Case.WEIL)));
        Receipt receipt = assertRepeated(key -> officer.commit(key, carnet.command("DE", code, "1-20")));
        String told = String.valueOf(carnet.holder.receipt(carnet.id(), 3).cancellationCode());
        assertRepeated(key -> officer.cancel(
                key, carnet.id(), receipt.transaction().sequence(), new CancelTransaction(told, Case.WEIL)));
        assertRepeated(key -> association.addSets(key, carnet.id(), new VoucherSets(1, 1, 1, 1, 1)));
        assertRepeated(key -> association.block(key, carnet.id(), new Reason("look")));
        assertRepeated(key -> association.unblock(key, carnet.id(), new Reason("looked")));
        assertRepeated(
                key -> association.discharge(key, carnet.id(), new DischargeCarnet("home again", true, true, null)));
        assertThat(association.standing(carnet.id()).sequence()).isEqualTo(8);
        var unused = Case.of(desks);
        assertRepeated(key -> association.cancel(key, unused.id(), new Reason("not needed")));
        assertThat(association.standing(unused.id()).sequence()).isEqualTo(1);
    }

    /** Ten thousand in {@code ./eata bench faults}. */
    @Test
    void answers_a_commit_that_is_sent_again_and_again_with_the_same_receipt() {
        var carnet = Case.paperHome(desks);
        var command = carnet.command("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
        String key = Desks.key();
        var first = desks.officer("DE").commit(key, command);

        for (int i = 0; i < Integer.getInteger("eata.replays", 50); i++) {
            assertThat(desks.officer("DE").commit(key, command)).isEqualTo(first);
        }

        assertThat(carnet.holder.standing(carnet.id()).sequence()).isEqualTo(1);
    }

    @Test
    void decides_a_refused_command_again() {
        var carnet = Case.paperHome(desks);
        String code = code(carnet.travel("CH", "DE", "1-20"), IMPORTATION);
        String key = Desks.key();
        desks.association().block(Desks.key(), carnet.id(), new Reason("look"));
        assertThat(Problems.code(() -> desks.officer("DE").commit(key, carnet.command("DE", code, "1-20"))))
                .isEqualTo("blocked");
        desks.association().unblock(Desks.key(), carnet.id(), new Reason("looked"));

        assertThat(desks.officer("DE")
                        .commit(key, carnet.command("DE", code, "1-20"))
                        .transaction()
                        .sequence())
                .isEqualTo(3);
    }

    @Test
    void gives_ten_that_come_at_once_with_one_key_one_effect_and_one_answer() throws Exception {
        var carnet = Case.paperHome(desks);
        String code = code(carnet.travel("CH", "DE", "1-20"), IMPORTATION);
        String key = Desks.key();
        var form = new Form().filledIn();

        List<Receipt> receipts = atOnce(10, () -> desks.officer("DE").commit(key, carnet.command("DE", code, "1-20")));
        List<IssuedCarnet> carnets = atOnce(10, () -> desks.association().issue(key, form));

        assertThat(new HashSet<>(receipts)).hasSize(1);
        assertThat(carnet.holder.standing(carnet.id()).sequence()).isEqualTo(1);
        assertThat(new HashSet<>(carnets)).hasSize(1);
    }

    @Test
    void forgets_keys_after_a_day_and_keeps_no_pin_in_the_open_meanwhile() throws SQLException {
        String key = Desks.key();
        var issued = desks.association().issue(key, new Form().filledIn());
        assertThat(answer(key)).isNotNull().doesNotContain(issued.pin(), issued.number());

        clock.moveBy(Duration.ofHours(23));
        housekeeping.tidy();
        assertThat(answer(key)).isNotNull();
        clock.moveBy(Duration.ofHours(25));
        housekeeping.tidy();
        assertThat(answer(key)).isNull();
    }

    private interface Command<T> extends Function<String, T> {}

    private static <T> T assertRepeated(Command<T> command) {
        String key = Desks.key();
        T first = command.apply(key);
        assertThat(command.apply(key)).isEqualTo(first);
        return first;
    }

    private static <T> List<T> atOnce(int times, Supplier<T> command) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(i -> command::get)
                    .map(threads::submit)
                    .toList();
            var answers = new ArrayList<T>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private @Nullable String answer(String key) throws SQLException {
        try (var connection = database.asOwner();
                var query = connection.prepareStatement("select answer from command where key = ?")) {
            query.setString(1, key);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
