package io.eata.carnet.visibility;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.Story;
import io.eata.carnet.territory.CustomsTerritory;
import org.junit.jupiter.api.Test;

class LedgerVisibilityTest {

    private final Story carnet =
            Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-20").did(EXPORTATION, "CH", "1-10");

    @Test
    void a_territory_that_has_done_nothing_sees_nothing() {
        carnet.did(RE_IMPORTATION, "CH", "1");
        assertThat(seenBy("GB")).isEmpty();
    }

    @Test
    void a_territory_sees_what_happened_up_to_its_own_last_step() {
        carnet.did(IMPORTATION, "DE", "1-10").did(RE_EXPORTATION, "DE", "1-10").did(IMPORTATION, "GB", "1-10");
        assertThat(seenBy("EU")).isEqualTo("1-4");
        assertThat(seenBy("GB")).isEqualTo("1-5");
        assertThat(seenBy("CH")).isEqualTo("1-2");
    }

    @Test
    void a_territory_sees_goods_coming_home_later() {
        carnet.did(IMPORTATION, "DE", "1-10")
                .did(IMPORTATION, "GB", "1")
                .did(RE_IMPORTATION, "CH", "1-4")
                .did(EXPORTATION, "CH", "1")
                .did(RE_IMPORTATION, "CH", "5-10");
        assertThat(seenBy("EU")).isEqualTo("1-3,5,7");
    }

    @Test
    void home_customs_see_no_more_than_others_do() {
        carnet.did(IMPORTATION, "DE", "1-10").did(RE_EXPORTATION, "DE", "1-10");
        assertThat(seenBy("CH")).isEqualTo("1-2");
        carnet.did(RE_IMPORTATION, "CH", "1-10");
        assertThat(seenBy("CH")).isEqualTo("1-5");
    }

    @Test
    void a_hold_and_its_release_are_seen_where_they_were_made_and_nowhere_else() {
        carnet.held("FR").released("DE").did(IMPORTATION, "GB", "1");
        assertThat(seenBy("EU")).isEqualTo("1-4");
        assertThat(seenBy("GB")).isEqualTo("1-2,5");
    }

    @Test
    void what_the_association_does_is_never_seen() {
        carnet.blocked().held("CH");
        assertThat(seenBy("CH")).isEqualTo("1-2,4");
    }

    @Test
    void a_cancelled_transaction_and_its_cancellation_are_seen_where_they_were_made() {
        carnet.did(IMPORTATION, "DE", "1-10").cancelled("DE", 3).did(IMPORTATION, "GB", "1");
        assertThat(seenBy("EU")).isEqualTo("1-4");
        assertThat(seenBy("GB")).isEqualTo("1-2,5");
    }

    @Test
    void a_cancelled_re_importation_tells_nobody_that_goods_came_home() {
        carnet.did(IMPORTATION, "DE", "1-10").did(RE_IMPORTATION, "CH", "1-10").cancelled("CH", 4);
        assertThat(seenBy("EU")).isEqualTo("1-3");
        assertThat(seenBy("CH")).isEqualTo("1-5");
    }

    private String seenBy(String territory) {
        return ItemSet.of(LedgerVisibility.toCustomsOf(CustomsTerritory.of(territory), carnet.history()).stream()
                        .mapToInt(LedgerEntry::sequence)
                        .toArray())
                .toString();
    }
}
