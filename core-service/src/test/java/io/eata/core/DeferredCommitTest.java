package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.Limits;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.CommitTransaction.Deferred;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import io.eata.platform.test.TestTokens;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A decision made while the core was out of reach. */
@CoreTest
class DeferredCommitTest {

    @Autowired
    Desks desks;

    @Autowired
    MovedClock clock;

    @AfterEach
    void back_to_now() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void has_the_officers_time_and_name_and_says_when_and_by_whom_it_was_recorded() {
        var carnet = Case.paperHome(desks);
        var decided = now().minusHours(3);

        var receipt = carnet.commit("DE", deferred(carnet, decided));

        var transaction = receipt.transaction();
        assertThat(transaction.at()).isAtSameInstantAs(decided);
        assertThat(transaction.officer()).isEqualTo("DE-0815");
        assertThat(transaction.recordedAt()).isNotNull().isAfter(decided);
        assertThat(transaction.recordedBy()).isNotNull().isNotEqualTo("DE-0815");
        var signed = JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(receipt.jws().split("\\.")[1]));
        assertThat(OffsetDateTime.parse(signed.path("r").asString())).isEqualTo(transaction.recordedAt());
    }

    @Test
    void an_ordinary_commit_says_nothing_of_it() {
        var carnet = Case.paperHome(desks);
        var receipt = carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");

        assertThat(receipt.transaction().recordedAt()).isNull();
        assertThat(receipt.transaction().recordedBy()).isNull();
        assertThat(new String(Base64.getUrlDecoder().decode(receipt.jws().split("\\.")[1])))
                .doesNotContain("\"r\":");
    }

    @Test
    void is_judged_by_the_officers_day_although_the_carnet_has_expired_since() {
        var form = new Form();
        form.homeDigital = false;
        form.validUntil = form.issueDate;
        var carnet = Case.of(desks, form);
        var command = carnet.command("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
        var lastDay = form.validUntil.atTime(12, 0).atOffset(ZoneOffset.UTC);
        clock.moveBy(Duration.ofDays(2));

        assertThat(Problems.code(() -> carnet.commit("DE", command))).isEqualTo("expired");
        assertThat(Problems.code(() -> carnet.commit("DE", command.deferredSince(by(lastDay.plusDays(1))))))
                .isEqualTo("expired");
        assertThat(carnet.commit("DE", command.deferredSince(by(lastDay)))
                        .transaction()
                        .at())
                .isAtSameInstantAs(lastDay);
    }

    @Test
    void is_refused_from_the_future_and_from_too_long_ago() {
        var carnet = Case.paperHome(desks);
        var command = deferred(carnet, now().plusMinutes(5));
        var old = command.deferredSince(by(now().minusDays(Limits.DEFERRED_DAYS).minusMinutes(1)));
        var justInTime =
                command.deferredSince(by(now().minusDays(Limits.DEFERRED_DAYS).plusMinutes(5)));

        for (var wrong : new CommitTransaction[] {command, old}) {
            assertThat(Problems.of(() -> carnet.commit("DE", wrong)).errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo("deferred.decidedAt"));
        }
        assertThat(carnet.commit("DE", justInTime).transaction().recordedAt()).isNotNull();
    }

    @Test
    void lands_once_however_often_it_is_repeated_also_when_it_has_become_too_old() {
        var carnet = Case.paperHome(desks);
        var command = deferred(carnet, now().minusHours(1));
        var key = Desks.key();

        var first = desks.officer("DE").commit(key, command);
        clock.moveBy(Duration.ofDays(Limits.DEFERRED_DAYS + 1));

        assertThat(desks.officer("DE").commit(key, command)).isEqualTo(first);
    }

    @Test
    void lands_once_when_a_colleague_repeats_what_its_officer_had_sent_in_vain() {
        var carnet = Case.paperHome(desks);
        var command = carnet.command("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
        var key = Desks.key();
        var first = desks.officer("DE").commit(key, command);
        var whoSent = TestTokens.officer("EU", "DE").claims().get("sub");
        var decided = new Deferred(now().minusHours(1), String.valueOf(whoSent), "DE-0815", IMPORTATION);

        assertThat(desks.officer("DE").commit(key, command.deferredSince(decided)))
                .isEqualTo(first);
    }

    @Test
    void is_refused_where_the_declaration_is_of_another_type_than_the_officer_decided() {
        var carnet = Case.paperHome(desks);
        var command = deferred(carnet, now().minusHours(1))
                .deferredSince(new Deferred(now(), "officer-who-decided", "DE-0815", RE_EXPORTATION));

        assertThat(Problems.fields(() -> carnet.commit("DE", command))).containsExactly("deferred.type Type");
    }

    @Test
    void is_not_for_the_neighbour_to_record() {
        var carnet = Case.paperHome(desks);
        var command = deferred(carnet, now().minusHours(1));

        assertThat(Problems.code(() -> desks.officer("GB").commit(Desks.key(), command)))
                .isEqualTo("other-territory");
    }

    private static CommitTransaction deferred(Case carnet, OffsetDateTime decided) {
        return carnet.command("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20")
                .deferredSince(by(decided));
    }

    private static Deferred by(OffsetDateTime decided) {
        return new Deferred(decided, "officer-who-decided", "DE-0815", IMPORTATION);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
