package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.core.ActivityEntry;
import io.eata.core.ledger.LedgerVerification;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.platform.problems.RemoteProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class RaceTest {

    private static final int OFFICERS = 64;

    /** A thousand in {@code ./eata bench faults}. */
    private static final int ROUNDS = Integer.getInteger("eata.races", 5);

    @Autowired
    Desks desks;

    @Autowired
    LedgerVerification verification;

    @Test
    void of_64_officers_who_commit_the_same_code_exactly_one_wins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var carnet = Case.paperHome(desks);
            String code = code(carnet.travel("CH", "DE", "1-20"), IMPORTATION);

            var outcomes = together(IntStream.range(0, OFFICERS)
                    .<Callable<String>>mapToObj(i -> () -> outcome(carnet, code, "1-20"))
                    .toList());

            assertThat(Collections.frequency(outcomes, "committed")).isEqualTo(1);
            assertThat(Collections.frequency(outcomes, "unknown-code")).isEqualTo(OFFICERS - 1);
            assertThat(carnet.holder.standing(carnet.id()).sequence()).isEqualTo(1);
        }
    }

    @Test
    void of_64_different_commits_on_one_carnet_all_land_in_sequence_without_a_gap() throws Exception {
        var form = new Form();
        form.homeDigital = false;
        form.items = Form.items(OFFICERS, item -> item);
        form.sets = new VoucherSets(0, OFFICERS, 0, 0, 0);
        var carnet = Case.of(desks, form);
        var codes = IntStream.rangeClosed(1, OFFICERS)
                .mapToObj(item -> code(carnet.travel("CH", "DE", Integer.toString(item)), IMPORTATION))
                .toList();

        var outcomes = together(IntStream.range(0, OFFICERS)
                .<Callable<String>>mapToObj(i -> () -> outcome(carnet, codes.get(i), Integer.toString(i + 1)))
                .toList());

        assertThat(outcomes).containsOnly("committed");
        var activity = carnet.holder.activity(carnet.id(), 0, 200).rows();
        assertThat(activity)
                .extracting(ActivityEntry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, OFFICERS).boxed().toList());
        assertThat(carnet.holder.standing(carnet.id()).outstanding()).containsEntry("EU", "1-64");
        assertThat(verification.firstFlaw(carnet.id())).isEmpty();
    }

    private String outcome(Case carnet, String code, String items) {
        try {
            carnet.commit("DE", code, items);
            return "committed";
        } catch (RemoteProblemException e) {
            return e.problem().code();
        }
    }

    private static List<String> together(List<Callable<String>> commands) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = commands.stream()
                    .map(command -> threads.submit(() -> {
                        start.await();
                        return command.call();
                    }))
                    .toList();
            start.countDown();
            var outcomes = new ArrayList<String>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
