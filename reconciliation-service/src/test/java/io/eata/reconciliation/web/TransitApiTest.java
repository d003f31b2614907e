package io.eata.reconciliation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.Page;
import io.eata.contracts.reconciliation.Transit;
import io.eata.contracts.reconciliation.Transit.State;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import io.eata.reconciliation.CarnetStory;
import io.eata.reconciliation.ServiceTest;
import io.eata.reconciliation.Tables;
import io.eata.reconciliation.run.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;

@ServiceTest
class TransitApiTest {

    private static final ParameterizedTypeReference<Page<Transit>> PAGE = new ParameterizedTypeReference<>() {};

    @Autowired
    Tables tables;

    @Autowired
    Runs runs;

    private final Reader reader;

    TransitApiTest(@LocalServerPort int port) {
        reader = Reader.of(port);
    }

    @BeforeEach
    void watch_two_carnets() {
        tables.empty();
        tables.take(CarnetStory.of(1)
                .validated()
                .then(TransactionType.TRANSIT_OPEN, "SE", "1-6")
                .then(TransactionType.TRANSIT_CLOSE, "DE", "1-6")
                .then(TransactionType.TRANSIT_OPEN, "DE", "1-6")
                .then(TransactionType.TRANSIT_CLOSE, "SE", "1-4")
                .facts());
        tables.take(CarnetStory.issuedBy("DE-DIHK", 2)
                .validated()
                .then(TransactionType.TRANSIT_OPEN, "GB", "7")
                .facts());
        runs.onDemand(CarnetStory.VALID_UNTIL);
    }

    @Test
    void shows_which_transits_are_in_progress_and_which_were_closed_in_time() {
        assertThat(list(TestTokens.icc(), "").rows())
                .extracting(Transit::carnetId, Transit::openedBy, Transit::remaining, Transit::state)
                .containsExactly(
                        tuple(1L, 2L, "", State.CLOSED),
                        tuple(1L, 4L, "5-6", State.IN_PROGRESS),
                        tuple(2L, 2L, "7", State.IN_PROGRESS));
    }

    @Test
    void shows_an_open_transit_as_expired_once_its_final_date_has_passed() {
        runs.onDemand(CarnetStory.EXPIRED);

        assertThat(list(TestTokens.icc(), "?state=EXPIRED").rows())
                .extracting(Transit::openedBy)
                .containsExactly(4L, 2L);
    }

    @Test
    void forgets_a_transit_whose_opening_was_cancelled() {
        tables.take(CarnetStory.issuedBy("DE-DIHK", 2)
                .validated()
                .then(TransactionType.TRANSIT_OPEN, "GB", "7")
                .thenCancelled(2)
                .last());
        runs.onDemand(CarnetStory.VALID_UNTIL);

        assertThat(list(TestTokens.controller("GB", "GB"), "").rows()).isEmpty();
    }

    @Test
    void shows_customs_their_territory_and_associations_their_carnets() {
        assertThat(list(TestTokens.officer("EU", "FR"), "").rows())
                .extracting(Transit::territory)
                .containsExactly("EU", "EU");
        assertThat(list(TestTokens.association("DE-DIHK", "DE"), "").rows())
                .extracting(Transit::carnetId)
                .containsExactly(2L);
        reader.isRefused(403, HttpMethod.GET, TestTokens.holder("film"), "/v1/transits", "not-allowed");
        reader.isRefused(400, HttpMethod.GET, TestTokens.icc(), "/v1/transits?state=LOST", "invalid-input");
    }

    @Test
    void pages_through_all_transits_once() {
        var first = list(TestTokens.icc(), "?limit=2");
        var second = list(TestTokens.icc(), "?limit=2&cursor=" + first.next());

        assertThat(first.rows()).extracting(Transit::openedBy).containsExactly(2L, 4L);
        assertThat(second.rows()).extracting(Transit::carnetId).containsExactly(2L);
        assertThat(second.next()).isNull();
    }

    private Page<Transit> list(TestToken token, String query) {
        return reader.body(HttpMethod.GET, token, "/v1/transits" + query, PAGE);
    }
}
