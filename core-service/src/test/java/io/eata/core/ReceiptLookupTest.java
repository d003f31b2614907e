package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.core.PublicReceiptApi;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.ReceiptToFind;
import io.eata.contracts.core.ReceiptToVerify;
import io.eata.contracts.problem.Problem;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import io.eata.platform.test.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class ReceiptLookupTest {

    private static Duration later = Duration.ofHours(3);

    @Autowired
    Desks desks;

    @Autowired
    MovedClock clock;

    /** Every test has an hour of tries to itself: all ask from one address. */
    @BeforeEach
    void in_an_hour_of_its_own() {
        later = later.plusHours(3);
        clock.moveBy(later);
    }

    @AfterEach
    void back_to_now() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void carnet_and_code_lead_to_what_the_receipt_itself_says() {
        var carnet = Case.paperHome(desks);
        var receipt = imported(carnet);
        String code = receipt.transaction().verificationCode();
        var expected = anybody().verify(new ReceiptToVerify(receipt.jws()));

        String typed = code.substring(0, 5).toLowerCase(Locale.ROOT) + "-" + code.substring(5);
        for (String named : List.of(Long.toString(carnet.id()), carnet.issued.number())) {
            assertThat(anybody().find(new ReceiptToFind(named, typed))).isEqualTo(expected);
        }
        assertThat(expected.valid()).isTrue();
    }

    @Test
    void a_cancelled_transaction_is_told_no_more_of_than_before() {
        var carnet = Case.paperHome(desks);
        var receipt = imported(carnet);
        var asked = new ReceiptToFind(
                Long.toString(carnet.id()), receipt.transaction().verificationCode());
        var before = anybody().find(asked);
        carnet.cancel("DE", receipt);

        assertThat(anybody().find(asked)).isEqualTo(before);
    }

    @Test
    void an_unknown_carnet_a_wrong_code_and_the_code_of_another_carnet_have_one_answer() {
        var carnet = Case.paperHome(desks);
        imported(carnet);
        var other = imported(Case.paperHome(desks)).transaction().verificationCode();
        String id = Long.toString(carnet.id());

        var answers = new ArrayList<Problem>();
        for (var wrong : List.of(
                new ReceiptToFind(id, other),
                new ReceiptToFind(id, "2222222222"),
                new ReceiptToFind(id, "no code"),
                new ReceiptToFind("999999999", other),
                new ReceiptToFind("CHTA99999999", other),
                new ReceiptToFind("??", other))) {
            answers.add(Problems.of(() -> anybody().find(wrong)));
        }
        assertThat(answers).allMatch(answers.getFirst()::equals);
        assertThat(answers.getFirst().code()).isEqualTo("not-found");
    }

    @Test
    void wrong_tries_from_one_address_lock_it_for_an_hour_and_right_ones_do_not_count() {
        var carnet = Case.paperHome(desks);
        String right = imported(carnet).transaction().verificationCode();
        var asked = new ReceiptToFind(Long.toString(carnet.id()), right);
        for (int i = 0; i < 40; i++) {
            assertThat(anybody().find(asked).valid()).isTrue();
        }
        for (int i = 0; i < 30; i++) {
            var wrong = new ReceiptToFind(Long.toString(500_000 + i), right);
            assertThat(Problems.code(() -> anybody().find(wrong))).isEqualTo("not-found");
        }
        assertThat(Problems.code(() -> anybody().find(asked))).isEqualTo("locked-for-a-while");
        clock.moveBy(later.plusMinutes(61));
        assertThat(anybody().find(asked).valid()).isTrue();
    }

    @Test
    void what_is_empty_or_too_long_is_an_error_of_its_field() {
        assertThat(Problems.fields(() -> anybody().find(new ReceiptToFind(" ", "2".repeat(41)))))
                .containsExactlyInAnyOrder("carnet NotBlank", "verificationCode Size");
    }

    private Receipt imported(Case carnet) {
        return carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
    }

    private PublicReceiptApi anybody() {
        return desks.as(PublicReceiptApi.class, TestTokens.holder("anybody"));
    }
}
