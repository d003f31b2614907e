package io.eata.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.core.Draft;
import io.eata.contracts.core.DraftApi;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.DraftItem;
import io.eata.contracts.core.DraftParty;
import io.eata.contracts.core.DraftSummary;
import io.eata.contracts.core.PinAccess;
import io.eata.contracts.problem.FieldError;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import io.eata.core.support.SampleFiles;
import io.eata.platform.problems.RemoteProblemException;
import io.eata.platform.test.TestDatabase;
import io.eata.platform.test.TestTokens;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class DraftTest {

    private static final DraftCarnet EMPTY = new DraftCarnet(
            null, null, null, null, List.of(), null, null, null, null, List.of(), null, null, null, List.of(), null,
            null);

    @Autowired
    Desks desks;

    @Autowired
    TestDatabase database;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    MovedClock clock;

    @Test
    void may_be_empty_and_says_all_that_is_missing() {
        var draft = drafts("CH-EMPTY").create(Desks.key(), EMPTY);

        assertThat(draft.version()).isEqualTo(1);
        assertThat(draft.broken())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactlyInAnyOrder(
                        tuple("number", "NotBlank"),
                        tuple("order", "NotNull"),
                        tuple("format", "NotNull"),
                        tuple("holder", "NotNull"),
                        tuple("intendedUse", "NotNull"),
                        tuple("issueDate", "NotNull"),
                        tuple("validUntil", "NotNull"),
                        tuple("territories", "NotEmpty"),
                        tuple("currency", "NotBlank"),
                        tuple("sets", "NotNull"),
                        tuple("items", "NotEmpty"));
    }

    @Test
    void is_forgotten_when_nobody_has_touched_it_for_ninety_days() throws SQLException {
        var drafts = drafts("CH-OLD");
        long draft = drafts.create(Desks.key(), EMPTY).id();
        drafts.attach(Desks.key(), draft, "contract.pdf", SampleFiles.pdf("contract"));
        try {
            clock.moveBy(Duration.ofDays(89));
            housekeeping.tidy();
            assertThat(kept(draft)).isTrue();

            clock.moveBy(Duration.ofDays(91));
            housekeeping.tidy();
            assertThat(kept(draft)).isFalse();
        } finally {
            clock.moveBy(Duration.ZERO);
        }
        assertThat(Problems.code(() -> drafts.get(draft))).isEqualTo("not-found");
    }

    private boolean kept(long draft) throws SQLException {
        try (var app = database.asApp();
                var rows = app.createStatement()
                        .executeQuery("select exists (select from draft_attachment where draft_id = " + draft + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    @Test
    void says_which_rules_of_issuing_it_breaks_by_what_is_there() {
        var form = new Form();
        var half = new DraftCarnet(
                "DE12345",
                CarnetOrder.ORIGINAL,
                CarnetFormat.DIGITAL,
                new DraftParty("Alpenfilm AG", null, "ZZ", null, null),
                List.of(),
                null,
                form.issueDate,
                form.issueDate.plusYears(2),
                null,
                List.of("EU", "CH"),
                "CHF",
                null,
                null,
                List.of(new DraftItem(2, "Lens", null, null, null, BigDecimal.TEN, null, null)),
                null,
                null);

        var draft = drafts("CH-HALF").create(Desks.key(), half);

        assertThat(draft.broken())
                .extracting(error -> error.field() + " " + error.rule())
                .containsExactlyInAnyOrder(
                        "number HomeCountry",
                        "holder.address NotBlank",
                        "holder.country Country",
                        "holder.email NotBlank",
                        "intendedUse NotNull",
                        "validUntil OneYear",
                        "territories[1] NotHome",
                        "sets NotNull",
                        "items[0].number Numbering",
                        "items[0].pieces Min");
        assertThat(draft.carnet()).isEqualTo(drafts("CH-HALF").get(draft.id()).carnet());
    }

    @Test
    void keeps_to_lengths_and_patterns() {
        var wrong = new DraftCarnet(
                "x".repeat(31),
                null,
                null,
                new DraftParty("x".repeat(201), null, "Switzerland", "nobody", null),
                List.of(),
                null,
                null,
                null,
                null,
                List.of("eu"),
                "Franken",
                null,
                null,
                List.of(new DraftItem(0, "x".repeat(1001), 0, null, null, new BigDecimal("-1"), null, "x")),
                null,
                null);

        assertThat(Problems.fields(() -> drafts("CH-WRONG").create(Desks.key(), wrong)))
                .contains(
                        "number Size",
                        "holder.name Size",
                        "holder.country Pattern",
                        "holder.email Email",
                        "currency Pattern",
                        "items[0].number Min",
                        "items[0].description Size",
                        "items[0].pieces Min",
                        "items[0].value DecimalMin",
                        "items[0].hsCode Pattern");
    }

    @Test
    void becomes_the_carnet_of_its_id() {
        var form = new Form();
        var drafts = drafts("CH-ALLIANCE");
        var draft = drafts.create(Desks.key(), DraftCarnet.of(form.filledIn()));
        assertThat(draft.broken()).isEmpty();

        var issued = drafts.issue(Desks.key(), draft.id());

        assertThat(issued.id()).isEqualTo(draft.id());
        assertThat(desks.association().get(form.number).items()).isEqualTo(20);
        assertThat(desks.holder("of a draft")
                        .access(new PinAccess(form.number, issued.pin()))
                        .id())
                .isEqualTo(draft.id());
        assertThat(Problems.code(() -> drafts.get(draft.id()))).isEqualTo("not-found");
    }

    @Test
    void is_issued_once_and_a_request_that_is_sent_again_gets_the_same_answer() {
        var drafts = drafts("CH-ALLIANCE");
        var draft = drafts.create(Desks.key(), DraftCarnet.of(new Form().filledIn()));
        String key = Desks.key();

        var first = drafts.issue(key, draft.id());

        assertThat(drafts.issue(key, draft.id())).isEqualTo(first);
        assertThat(Problems.code(() -> drafts.issue(Desks.key(), draft.id()))).isEqualTo("not-found");
    }

    @Test
    void is_issued_once_by_many_at_once() throws Exception {
        var drafts = drafts("CH-ALLIANCE");
        var draft = drafts.create(Desks.key(), DraftCarnet.of(new Form().filledIn()));

        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries = IntStream.range(0, 8)
                    .mapToObj(clerk -> clerks.submit(() -> {
                        try {
                            return drafts.issue(Desks.key(), draft.id()).id() == draft.id();
                        } catch (RemoteProblemException e) {
                            assertThat(e.problem().code()).isEqualTo("not-found");
                            return false;
                        }
                    }))
                    .toList();
            int issued = 0;
            for (var one : tries) {
                issued += one.get() ? 1 : 0;
            }
            assertThat(issued).isEqualTo(1);
        }
    }

    @Test
    void stays_where_it_cannot_be_issued() {
        var form = new Form();
        desks.association().issue(Desks.key(), form.filledIn());
        var drafts = drafts("CH-ALLIANCE");
        var taken = drafts.create(Desks.key(), DraftCarnet.of(form.filledIn()));
        var unfinished = drafts.create(Desks.key(), EMPTY);

        assertThat(Problems.code(() -> drafts.issue(Desks.key(), taken.id()))).isEqualTo("number-taken");
        assertThat(Problems.fields(() -> drafts.issue(Desks.key(), unfinished.id())))
                .contains("number NotBlank", "items NotEmpty");
        assertThat(drafts.get(taken.id()).carnet().number()).isEqualTo(form.number);
        assertThat(drafts.get(unfinished.id()).version()).isEqualTo(1);
    }

    @Test
    void is_replaced_only_in_the_version_that_was_read() {
        var drafts = drafts("CH-EDIT");
        var draft = drafts.create(Desks.key(), EMPTY);

        var edited = drafts.replace("\"1\"", draft.id(), DraftCarnet.of(new Form().filledIn()));

        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.broken()).isEmpty();
        assertThat(Problems.code(() -> drafts.replace("1", draft.id(), EMPTY))).isEqualTo("version-mismatch");
        assertThat(Problems.code(() -> drafts.replace(null, draft.id(), EMPTY))).isEqualTo("version-required");
        assertThat(Problems.code(() -> drafts.replace("x", draft.id(), EMPTY))).isEqualTo("invalid-input");
        assertThat(drafts.get(draft.id()).carnet()).isEqualTo(edited.carnet());
    }

    @Test
    void is_thrown_away() {
        var drafts = drafts("CH-AWAY");
        var draft = drafts.create(Desks.key(), EMPTY);

        drafts.delete(draft.id());

        assertThat(Problems.code(() -> drafts.get(draft.id()))).isEqualTo("not-found");
        assertThat(drafts.list(null, null).rows()).isEmpty();
    }

    @Test
    void is_listed_newest_first_page_by_page() {
        var drafts = drafts("CH-LIST");
        var first = drafts.create(Desks.key(), DraftCarnet.of(new Form().filledIn()));
        var second = drafts.create(Desks.key(), EMPTY);

        var page = drafts.list(null, 1);

        assertThat(page.rows()).extracting(DraftSummary::id).containsExactly(second.id());
        var next = drafts.list(page.next(), 1);
        assertThat(next.rows()).extracting(DraftSummary::id).containsExactly(first.id());
        assertThat(next.rows().getFirst().holder()).isEqualTo("Alpenfilm AG");
        assertThat(next.rows().getFirst().items()).isEqualTo(20);
        assertThat(next.next()).isNull();
    }

    @Test
    void is_begun_once_for_one_key() {
        var drafts = drafts("CH-ONCE");
        String key = Desks.key();

        var first = drafts.create(key, EMPTY);

        assertThat(drafts.create(key, EMPTY)).isEqualTo(first);
        assertThat(drafts.list(null, null).rows()).hasSize(1);
    }

    @Test
    void is_bounded_in_number_and_size() throws SQLException {
        var drafts = drafts("CH-MANY");
        try (var owner = database.asOwner()) {
            owner.createStatement().execute("""
                    insert into draft (id, association, version, change, items, content, created_at, changed_at)
                    select nextval('carnet_id'), 'CH-MANY', 1, 1, 0, '', now(), now() from generate_series(1, 1000)""");
        }
        assertThat(Problems.code(() -> drafts.create(Desks.key(), EMPTY))).isEqualTo("too-many");

        var endless = new DraftCarnet(
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                IntStream.rangeClosed(1, 4_500)
                        .mapToObj(
                                number -> new DraftItem(number, "x".repeat(1_000), null, null, null, null, null, null))
                        .toList(),
                null,
                null);
        assertThat(Problems.code(() -> drafts("CH-LONG").create(Desks.key(), endless)))
                .isEqualTo("too-large");
    }

    @Test
    void is_nothing_to_another_association() {
        var draft = drafts("CH-ALLIANCE").create(Desks.key(), DraftCarnet.of(new Form().filledIn()));
        long id = draft.id();

        for (var other :
                List.of(drafts("CH-NEIGHBOUR"), desks.as(DraftApi.class, TestTokens.association("DE-DIHK", "DE")))) {
            assertThat(other.list(null, null).rows()).noneMatch(row -> row.id() == id);
            assertThat(Problems.code(() -> other.get(id))).isEqualTo("not-found");
            assertThat(Problems.code(() -> other.replace("1", id, EMPTY))).isEqualTo("not-found");
            assertThat(Problems.code(() -> other.delete(id))).isEqualTo("not-found");
            assertThat(Problems.code(() -> other.issue(Desks.key(), id))).isEqualTo("not-found");
        }
        for (var token : List.of(TestTokens.holder("film"), Desks.officerToken("CH"), TestTokens.icc())) {
            assertThat(Problems.code(() -> desks.as(DraftApi.class, token).list(null, null)))
                    .isEqualTo("not-allowed");
            assertThat(Problems.code(() -> desks.as(DraftApi.class, token).get(id)))
                    .isEqualTo("not-allowed");
        }
        assertThat(unchanged(draft)).isTrue();
    }

    private boolean unchanged(Draft draft) {
        return drafts("CH-ALLIANCE").get(draft.id()).equals(draft);
    }

    private DraftApi drafts(String association) {
        return desks.as(
                DraftApi.class, TestTokens.association(association, "CH").withSubject("nics-" + association));
    }
}
