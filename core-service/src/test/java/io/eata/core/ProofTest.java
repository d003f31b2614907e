package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.carnet.ledger.Warning;
import io.eata.carnet.proof.DayRoot;
import io.eata.carnet.proof.LedgerProof;
import io.eata.carnet.proof.RootCheck;
import io.eata.carnet.proof.VerifyingKeys;
import io.eata.contracts.core.ProofApi;
import io.eata.contracts.core.Reason;
import io.eata.core.proof.DailySealing;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import io.eata.platform.test.TestDatabase;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;

@CoreTest
class ProofTest {

    @Autowired
    Desks desks;

    @Autowired
    MovedClock clock;

    @Autowired
    DailySealing sealing;

    @Autowired
    TestDatabase database;

    @Autowired
    ObjectMapper json;

    @AfterEach
    void today() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void leads_from_an_entry_over_the_entries_behind_it_to_a_root_that_anybody_may_read() throws Exception {
        var carnet = travelled();
        var day = dayOver();

        var proof = as(TestTokens.holder("holder of " + carnet.issued.number())).proof(carnet.id(), 2);

        assertThat(proof.links()).hasSize(2);
        var check =
                (RootCheck.Valid) LedgerProof.of(json.writeValueAsString(proof)).check(keys());
        assertThat(check.root().day()).isEqualTo(proof.day()).isBeforeOrEqualTo(day);
        assertThat(get("/v1/public/proofs/days/" + proof.day()))
                .contains(check.root().root());
        assertThat(proof.hash()).as("what the receipt states").isEqualTo(hashOf(carnet.id(), 2));
    }

    @Test
    void is_of_the_last_entry_where_no_entry_is_named() throws Exception {
        var carnet = travelled();
        dayOver();

        var proof = as(TestTokens.icc()).proof(carnet.id(), null);

        assertThat(proof.sequence()).isEqualTo(4);
        assertThat(proof.links()).isEmpty();
        assertThat(LedgerProof.of(json.writeValueAsString(proof)).check(keys())).isInstanceOf(RootCheck.Valid.class);
    }

    @Test
    void shows_nobody_more_than_they_may_see() {
        var carnet = travelled();
        dayOver();
        long id = carnet.id();

        assertThat(as(TestTokens.association("CH-ALLIANCE", "CH")).proof(id, 4).sequence())
                .isEqualTo(4);
        assertThat(as(Desks.officerToken("GB")).proof(id, 4).sequence()).isEqualTo(4);
        assertThat(Problems.code(() -> as(Desks.officerToken("DE")).proof(id, 3)))
                .as("the link would show what happened in Britain afterwards")
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> as(Desks.officerToken("NO")).proof(id, 4)))
                .isEqualTo("not-found");
        assertThat(Problems.code(
                        () -> as(TestTokens.association("DE-DIHK", "DE")).proof(id, 4)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> as(TestTokens.holder("somebody else")).proof(id, 4)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> as(TestTokens.platform("PORTAL")).proof(id, 4)))
                .isEqualTo("not-allowed");
    }

    @Test
    void is_not_there_before_the_day_is_over() {
        var carnet = travelled();

        assertThat(Problems.code(() -> as(TestTokens.icc()).proof(carnet.id(), 4)))
                .isEqualTo("not-found");
    }

    @Test
    void takes_an_entry_into_the_day_on_which_it_was_made() {
        var carnet = travelled();
        dayOver();
        clock.moveBy(Duration.ofDays(sealedAhead() + 1));
        desks.association().block(Desks.key(), carnet.id(), new Reason("look"));
        var next = dayOver();

        var icc = as(TestTokens.icc());
        assertThat(icc.proof(carnet.id(), 4).day()).isBefore(next);
        assertThat(icc.proof(carnet.id(), 5).day()).isEqualTo(next);
    }

    @Test
    void names_every_day_in_a_chain_also_those_that_were_missed() {
        travelled();
        dayOver();
        clock.moveBy(Duration.ofDays(sealedAhead() + 4));
        sealing.sealDaysThatAreOver();

        var days = as(TestTokens.icc()).days(null, 5).rows();

        assertThat(days).hasSize(5);
        for (int i = 0; i + 1 < days.size(); i++) {
            assertThat(days.get(i).day()).isEqualTo(days.get(i + 1).day().plusDays(1));
            assertThat(days.get(i).previous()).isEqualTo(days.get(i + 1).root());
            var signed = DayRoot.check(days.get(i).jws(), keysOrFail());
            assertThat(signed)
                    .isEqualTo(new RootCheck.Valid(new DayRoot(
                            days.get(i).day(),
                            days.get(i).size(),
                            days.get(i).root(),
                            days.get(i).previous())));
        }
    }

    @Test
    void is_made_once_by_however_many_copies() throws Exception {
        travelled();
        clock.moveBy(Duration.ofDays(sealedAhead() + 1));
        var copies = IntStream.range(0, 6)
                .mapToObj(copy -> CompletableFuture.runAsync(sealing::sealDaysThatAreOver))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(copies).get();
        sealing.sealDaysThatAreOver();

        try (var app = database.asApp();
                var rows = app.createStatement().executeQuery("""
                        select count(*) = count(distinct day) and count(*) = max(day) - min(day) + 1 from daily_root""")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void finds_its_way_in_a_tree_of_many_chunks() throws Exception {
        for (int i = 0; i < 3; i++) {
            desks.association().block(Desks.key(), Case.of(desks).id(), new Reason("one of many"));
        }
        manyChains(2_500);
        var last = travelled();
        dayOver();

        var proof = as(TestTokens.icc()).proof(last.id(), 1);

        assertThat(proof.position()).isGreaterThan(2_048);
        assertThat(LedgerProof.of(json.writeValueAsString(proof)).check(keys())).isInstanceOf(RootCheck.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily_root", "daily_leaf", "daily_chunk"})
    void cannot_be_changed_afterwards(String table) throws SQLException {
        try (var app = database.asApp();
                var owner = database.asOwner()) {
            assertThatThrownBy(() -> app.createStatement().execute("delete from " + table))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> app.createStatement().execute("update " + table + " set day = day"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> owner.createStatement().execute("delete from " + table))
                    .hasMessageContaining("append-only");
        }
    }

    /** Validated, exported, imported into the EU, and imported into Britain, which EU customs are not to hear of. */
    private Case travelled() {
        var carnet = Case.of(desks);
        var toGermany = carnet.travel("CH", "DE", "1-10");
        carnet.commit("CH", code(toGermany, VALIDATION), "1-20");
        carnet.commit("CH", code(toGermany, EXPORTATION), "1-10");
        carnet.commit("DE", code(toGermany, IMPORTATION), "1-10");
        var toBritain = carnet.travel("DE", "GB", "1-10");
        carnet.commit("GB", code(toBritain, IMPORTATION), "1-10", Warning.STILL_ELSEWHERE);
        assertThat(toBritain.declarations()).extracting(it -> it.type()).contains(RE_EXPORTATION);
        return carnet;
    }

    /** Chains of one entry, as the database takes them. */
    private void manyChains(int count) throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    with one as (select * from carnet order by id desc limit 1),
                    many as (
                        insert into carnet (id, association, number, number_key, home_country, home_digital, format,
                            issue_date, valid_until, items, territories, sets, pin_hash, issued_at)
                        select nextval('carnet_id'), 'CH-MANY', 'CHMANY' || n, 'CHMANY' || n, home_country, home_digital,
                            format, issue_date, valid_until, items, territories, sets, pin_hash, issued_at
                        from one, generate_series(1, %d) n returning id),
                    line as (
                        select id, format('{"carnet":%%s,"entry":{"act":{"association":"CH-MANY","at":"%s"},
                            "kind":"CARNET_UNBLOCKED","sequence":1},"notes":"none"}', id) as entry from many),
                    hashed as (
                        select id, entry, sha256(decode(repeat('00', 32), 'hex') || convert_to(entry, 'UTF8')) as hash
                        from line),
                    stands as (
                        insert into standing (carnet_id, sequence, hash, state)
                        select id, 1, hash, '{}' from hashed returning carnet_id)
                    insert into ledger_entry (carnet_id, sequence, kind, entry, previous_hash, hash)
                    select id, 1, 'CarnetUnblocked', entry, decode(repeat('00', 32), 'hex'), hash from hashed""".formatted(count, clock.instant()));
        }
    }

    /** Lets the day that is today to the core be over, or the first one that no earlier test has signed. */
    private LocalDate dayOver() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var unsigned =
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).plusDays(sealedAhead());
        var day = unsigned.isAfter(today) ? unsigned : today;
        clock.moveBy(Duration.between(
                Clock.systemUTC().instant(), day.plusDays(1).atTime(0, 10).toInstant(ZoneOffset.UTC)));
        sealing.sealDaysThatAreOver();
        return day;
    }

    /** Days from the real today to the last one that an earlier test has signed; at least none. */
    private long sealedAhead() {
        var today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        return as(TestTokens.icc()).days(null, 1).rows().stream()
                .mapToLong(day -> Math.max(0, day.day().toEpochDay() - today.toEpochDay() + 1))
                .findFirst()
                .orElse(0);
    }

    private String hashOf(long carnet, int sequence) throws SQLException {
        try (var app = database.asApp();
                var query = app.prepareStatement(
                        "select encode(hash, 'hex') from ledger_entry where carnet_id = ? and sequence = ?")) {
            query.setLong(1, carnet);
            query.setInt(2, sequence);
            var rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    private ProofApi as(TestToken token) {
        return desks.as(ProofApi.class, token);
    }

    private VerifyingKeys keys() throws Exception {
        return VerifyingKeys.of(get("/.well-known/jwks.json"));
    }

    private VerifyingKeys keysOrFail() {
        try {
            return keys();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Without any token. */
    private String get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(desks.url() + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
