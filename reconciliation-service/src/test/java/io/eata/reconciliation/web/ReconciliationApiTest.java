package io.eata.reconciliation.web;

import static io.eata.reconciliation.CarnetStory.EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.Page;
import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.RunReport;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import io.eata.reconciliation.CarnetStory;
import io.eata.reconciliation.ServiceTest;
import io.eata.reconciliation.Tables;
import io.eata.reconciliation.TestClock;
import io.eata.reconciliation.run.Runs;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;

@ServiceTest
class ReconciliationApiTest {

    private static final TestToken GERMAN = TestTokens.controller("EU", "DE");
    private static final TestToken SWISS = TestTokens.controller("CH", "CH");
    private static final TestToken BRITISH = TestTokens.controller("GB", "GB");
    private static final ParameterizedTypeReference<Page<Verdict>> PAGE = new ParameterizedTypeReference<>() {};

    @Autowired
    Tables tables;

    @Autowired
    Runs runs;

    @Autowired
    TestClock clock;

    private final Reader reader;

    ReconciliationApiTest(@LocalServerPort int port) {
        reader = Reader.of(port);
    }

    @BeforeEach
    void judge_three_carnets() {
        tables.empty();
        tables.take(CarnetStory.neverLeftGermany(883)
                .then(TransactionType.IMPORTATION, "GB", "1-5")
                .then(TransactionType.RE_EXPORTATION, "GB", "1-5")
                .then(TransactionType.RE_IMPORTATION, "CH", "1-10")
                .facts());
        tables.take(CarnetStory.thereAndBack(886).facts());
        tables.take(CarnetStory.issuedBy("DE-DIHK", 900).validated().facts());
        runs.onDemand(EXPIRED);
    }

    @Test
    void shows_icc_operations_everything() {
        assertThat(list(TestTokens.icc(), "").rows())
                .extracting(Verdict::carnetId, Verdict::status)
                .containsExactly(
                        tuple(883L, Verdict.Status.TO_CHECK),
                        tuple(886L, Verdict.Status.TERMINATED),
                        tuple(900L, Verdict.Status.TERMINATED));
    }

    @Test
    void shows_an_association_its_own_carnets() {
        assertThat(ids(TestTokens.association("DE-DIHK", "DE"), "")).containsExactly(900L);
        refusesWith(404, TestTokens.association("DE-DIHK", "DE"), "/v1/verdicts/883", "not-found");
        assertThat(one(TestTokens.association("CH-ALLIANCE", "CH"), 883).outstanding())
                .hasSize(2);
    }

    @Test
    void shows_customs_their_own_side_alone() {
        var german = one(GERMAN, 883);
        assertThat(german.status()).isEqualTo(Verdict.Status.TO_CHECK);
        assertThat(german.outstanding()).extracting(Outstanding::territory).containsExactly("EU");
        assertThat(one(SWISS, 883).outstanding())
                .extracting(Outstanding::territory)
                .containsExactly("CH");
        assertThat(one(BRITISH, 883).status()).isEqualTo(Verdict.Status.TERMINATED);
        assertThat(one(BRITISH, 883).outstanding()).isEmpty();
    }

    @Test
    void shows_customs_a_re_importation_as_evidence_and_nothing_of_third_territories() {
        assertThat(one(TestTokens.icc(), 883).outstanding().getLast().evidence())
                .containsExactly(4L, 6L);
        assertThat(one(GERMAN, 883).outstanding().getFirst().evidence()).containsExactly(6L);
    }

    @Test
    void tells_customs_no_sequence_of_what_happened_elsewhere() {
        tables.take(CarnetStory.neverLeftGermany(901)
                .then(TransactionType.IMPORTATION, "GB", "1-5")
                .facts());
        runs.onDemand(EXPIRED);

        assertThat(one(GERMAN, 901).throughSequence()).isEqualTo(3);
        assertThat(one(BRITISH, 901).throughSequence()).isEqualTo(4);
    }

    @Test
    void hides_from_customs_a_carnet_they_had_nothing_to_do_with() {
        assertThat(ids(GERMAN, "")).containsExactly(883L, 886L);
        assertThat(ids(TestTokens.controller("NO", "NO"), "")).isEmpty();
        refusesWith(404, BRITISH, "/v1/verdicts/886", "not-found");
    }

    @Test
    void filters_by_the_status_that_its_reader_sees() {
        assertThat(ids(GERMAN, "?status=TO_CHECK")).containsExactly(883L);
        assertThat(ids(BRITISH, "?status=TO_CHECK")).isEmpty();
        assertThat(ids(TestTokens.icc(), "?status=TERMINATED")).containsExactly(886L, 900L);
    }

    @Test
    void pages_through_all_verdicts_once() {
        var first = list(TestTokens.icc(), "?limit=2");
        assertThat(first.rows()).extracting(Verdict::carnetId).containsExactly(883L, 886L);
        assertThat(first.next()).isNotNull();
        var second = list(TestTokens.icc(), "?limit=2&cursor=" + first.next());
        assertThat(second.rows()).extracting(Verdict::carnetId).containsExactly(900L);
        assertThat(second.next()).isNull();
        refusesWith(400, TestTokens.icc(), "/v1/verdicts?cursor=nonsense", "invalid-input");
    }

    @Test
    void runs_for_icc_operations_for_the_day_asked_or_for_today() {
        clock.set("2026-11-26T23:30:00Z");
        assertThat(run(TestTokens.icc(), "?asOf=2027-01-01")).isEqualTo(LocalDate.parse("2027-01-01"));
        assertThat(run(TestTokens.icc(), "")).isEqualTo(LocalDate.parse("2026-11-26"));
        assertThat(one(TestTokens.icc(), 883).status()).isEqualTo(Verdict.Status.NA);
    }

    @Test
    void refuses_a_run_to_everybody_else_and_a_day_that_is_none() {
        Stream.of(
                        GERMAN,
                        TestTokens.association("CH-ALLIANCE", "CH"),
                        TestTokens.holder("film"),
                        TestTokens.icc().withRoles("ADMIN"),
                        TestTokens.platform("RECONCILIATION"))
                .forEach(token -> reader.isRefused(403, HttpMethod.POST, token, "/v1/runs", "not-allowed"));
        reader.isRefused(400, HttpMethod.POST, TestTokens.icc(), "/v1/runs?asOf=tomorrow", "invalid-input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/verdicts", "/v1/verdicts/883"})
    void refuses_verdicts_to_holders_services_and_strangers(String path) {
        refusesWith(403, TestTokens.holder("film"), path, "not-allowed");
        refusesWith(403, TestTokens.platform("NOTIFICATION"), path, "not-allowed");
        refusesWith(403, TestTokens.icc().withRoles(), path, "not-allowed");
        refusesWith(401, TestTokens.icc().expired(), path, "not-authenticated");
    }

    private Verdict one(TestToken token, long id) {
        return reader.body(
                HttpMethod.GET, token, "/v1/verdicts/" + id, ParameterizedTypeReference.forType(Verdict.class));
    }

    private Page<Verdict> list(TestToken token, String query) {
        return reader.body(HttpMethod.GET, token, "/v1/verdicts" + query, PAGE);
    }

    private List<Long> ids(TestToken token, String query) {
        return list(token, query).rows().stream().map(Verdict::carnetId).toList();
    }

    private LocalDate run(TestToken token, String query) {
        return reader.body(
                        HttpMethod.POST,
                        token,
                        "/v1/runs" + query,
                        ParameterizedTypeReference.<RunReport>forType(RunReport.class))
                .asOf();
    }

    private void refusesWith(int status, TestToken token, String path, String code) {
        reader.isRefused(status, HttpMethod.GET, token, path, code);
    }
}
