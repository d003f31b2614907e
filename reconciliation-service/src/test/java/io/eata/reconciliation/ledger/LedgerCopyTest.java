package io.eata.reconciliation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.carnet.ledger.TransactionType;
import io.eata.reconciliation.CarnetStory;
import io.eata.reconciliation.ServiceTest;
import io.eata.reconciliation.Tables;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class LedgerCopyTest {

    @Autowired
    Tables tables;

    @BeforeEach
    void start_empty() {
        tables.empty();
    }

    @Test
    void takes_a_ledger_in_order_and_drops_what_comes_again() {
        var facts = CarnetStory.thereAndBack(1).thenBlocked().facts();

        tables.take(facts);
        var once = tables.rows("ledger_entry");
        tables.take(facts);

        assertThat(tables.rows("ledger_entry")).isEqualTo(once).hasSize(5);
        assertThat(tables.rows("carnet")).singleElement().asString().endsWith(",6)");
    }

    @Test
    void takes_over_what_an_amendment_says_once() {
        var facts = CarnetStory.of(1)
                .thenAmended(CarnetStory.VALID_UNTIL.minusDays(3))
                .thenReplacedAndNot()
                .facts();

        tables.take(facts);
        tables.take(facts);

        assertThat(tables.rows("carnet"))
                .singleElement()
                .asString()
                .contains(",f,", "2026-11-27", "EUR", "{7.00,7.00,7.00,7.00,7.00}")
                .endsWith(",3)");
    }

    @Test
    void refuses_a_gap_and_writes_nothing() {
        var facts = CarnetStory.thereAndBack(1).facts();
        tables.take(facts.subList(0, 2));

        assertThatThrownBy(() -> tables.take(List.of(facts.get(3))))
                .isInstanceOf(LedgerGapException.class)
                .hasMessage("Ledger of carnet 1: entry 2 is missing, entry 3 arrived");
        assertThat(tables.count("ledger_entry")).isEqualTo(1);
    }

    @Test
    void refuses_a_transaction_of_a_carnet_it_does_not_know() {
        assertThatThrownBy(() -> tables.take(CarnetStory.of(7).validated().last()))
                .isInstanceOf(LedgerGapException.class)
                .hasMessage("Ledger of carnet 7: entry 1 arrived before the carnet itself");
    }

    @Test
    void keeps_a_cancelled_transaction_with_what_cancelled_it() {
        tables.take(CarnetStory.of(1).validated().thenCancelled(1).facts());

        assertThat(tables.rows("ledger_entry")).singleElement().asString().endsWith(",2)");
    }

    @Test
    void refuses_the_cancellation_of_what_does_not_stand() {
        assertThatThrownBy(() -> tables.take(CarnetStory.of(1)
                        .validated()
                        .thenCancelled(1)
                        .thenCancelled(1)
                        .facts()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("entry 3 cancels entry 1, which does not stand");
    }

    @Test
    void remembers_which_carnets_moved() {
        tables.take(CarnetStory.of(1).facts());
        tables.take(CarnetStory.of(2)
                .validated()
                .then(TransactionType.EXPORTATION, "CH", "1")
                .facts());

        assertThat(tables.rows("touched")).containsExactly("(1)", "(2)", "(2)", "(2)");
    }
}
