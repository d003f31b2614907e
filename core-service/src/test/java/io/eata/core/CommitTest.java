package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.EXIT;
import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.PRE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_CLOSE;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_OPEN;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.core.support.Case.code;
import static io.eata.core.support.Case.declaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.core.CancelTransaction;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.CommitTransaction.ExportStep;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.PinAccess;
import io.eata.contracts.core.Reason;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.SignCarnet;
import io.eata.contracts.problem.FieldError;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class CommitTest {

    private static final Reason REASON = new Reason("because");

    @Autowired
    Desks desks;

    @Autowired
    MovedClock clock;

    @AfterEach
    void back_to_now() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void is_refused_for_an_unknown_and_a_used_code_and_the_code_of_another_carnet_alike() {
        var carnet = Case.paperHome(desks);
        var other = Case.paperHome(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        String used = code(travel, IMPORTATION);
        carnet.commit("DE", used, "1-20");

        var usedUp = Problems.of(() -> carnet.commit("DE", used, "1-20"));
        var unknown = Problems.of(() -> carnet.commit("DE", "2222222222222", "1-20"));
        var unreadable = Problems.of(() -> carnet.commit("DE", "what?", "1-20"));
        var foreign = Problems.of(() -> carnet.commit("DE", code(other.travel("CH", "DE", "1"), IMPORTATION), "1"));
        var noCarnet = Problems.of(() -> desks.officer("DE")
                .open(new OpenDeclaration("CHTA99999999", code(other.travel("CH", "DE", "1"), IMPORTATION))));

        assertThat(usedUp.code()).isEqualTo("unknown-code");
        assertThat(List.of(unknown, unreadable, foreign, noCarnet)).allMatch(usedUp::equals);
    }

    @Test
    void is_refused_by_what_the_association_did() {
        var carnet = Case.of(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        String code = code(travel, VALIDATION);
        desks.association().block(Desks.key(), carnet.id(), REASON);
        assertThat(refusal("CH", carnet, code)).isEqualTo("blocked");
        desks.association().unblock(Desks.key(), carnet.id(), REASON);
        desks.association().discharge(Desks.key(), carnet.id(), new DischargeCarnet("home again", true, true, null));
        assertThat(refusal("CH", carnet, code)).isEqualTo("discharged");

        var cancelled = Case.of(desks);
        String unused = code(cancelled.travel("CH", "DE", "1-20"), VALIDATION);
        desks.association().cancel(Desks.key(), cancelled.id(), REASON);
        assertThat(refusal("CH", cancelled, unused)).isEqualTo("carnet-cancelled");
    }

    @Test
    void is_refused_before_the_validation_and_a_second_validation_too() {
        var carnet = Case.of(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        var second = carnet.travel("CH", "GB", "1-20");

        assertThat(refusal("CH", carnet, code(travel, EXPORTATION))).isEqualTo("not-activated");
        carnet.commit("CH", code(travel, VALIDATION), "1-20");
        assertThat(refusal("CH", carnet, code(second, VALIDATION))).isEqualTo("already-activated");
    }

    @Test
    void is_refused_for_wrong_selections() {
        var carnet = Case.paperHome(desks);
        String code = code(carnet.travel("CH", "DE", "1-20"), IMPORTATION);

        assertThat(Problems.code(() -> carnet.commit("DE", code, "1-21"))).isEqualTo("unknown-items");
        assertThat(Problems.code(() -> carnet.commit("DE", code, "4-1"))).isEqualTo("bad-selection");
        assertThat(Problems.code(() -> carnet.commit("DE", code, ""))).isEqualTo("nothing-declared");
        assertThat(Problems.of(() -> carnet.commit("DE", code, "1-21")).detail())
                .contains("21");
    }

    @Test
    void is_refused_after_the_last_day_in_the_offices_own_zone_except_for_the_way_back() {
        var form = new Form();
        form.homeDigital = false;
        form.validUntil = form.issueDate;
        var carnet = Case.of(desks, form);
        var out = carnet.travel("CH", "DE", "1-20");
        var back = carnet.travel("DE", "CH", "1-20");

        clock.moveBy(Duration.ofDays(2));
        assertThat(refusal("DE", carnet, code(out, IMPORTATION))).isEqualTo("expired");
        var receipt = carnet.commit("DE", code(back, RE_EXPORTATION), "1-20", Warning.NOT_HERE);
        assertThat(receipt.transaction().warnings()).containsExactly(Warning.NOT_HERE);
    }

    @Test
    void takes_the_day_of_the_office_not_of_the_server() {
        var carnet = Case.paperHome(desks);
        String code = code(carnet.travel("CH", "DE", "1-20"), IMPORTATION);
        var kiritimati = new Office("DE1", "Somewhere far east", "Pacific/Kiritimati");
        var command = at(kiritimati, carnet.command("DE", code, "1-20"));

        var receipt = carnet.commit("DE", command);

        var now = clock.instant().atZone(ZoneId.of("Pacific/Kiritimati"));
        assertThat(receipt.transaction().at().getOffset()).isEqualTo(now.getOffset());
        assertThat(receipt.transaction().at().toLocalDate())
                .isBetween(now.toLocalDate().minusDays(1), now.toLocalDate());
        assertThat(Problems.fields(() -> carnet.commit(
                        "DE", at(new Office("DE1", "Nowhere", "Mars/Olympus"), carnet.command("DE", code, "1")))))
                .containsExactly("office.zone Zone");
    }

    @Test
    void is_refused_while_on_hold_here_but_not_elsewhere() {
        var form = new Form();
        form.homeDigital = false;
        var carnet = Case.of(desks, form);
        var toGermany = carnet.travel("CH", "DE", "1-20");
        var toBritain = carnet.travel("CH", "GB", "1-20");
        String code = code(toGermany, IMPORTATION);
        desks.officer("DE").hold(Desks.key(), carnet.id(), new HoldCarnet("seals to check", Case.WEIL, code));

        assertThat(refusal("FR", carnet, code)).isEqualTo("on-hold");
        assertThat(carnet.commit("GB", code(toBritain, IMPORTATION), "1-20")
                        .transaction()
                        .sequence())
                .isEqualTo(2);
    }

    @Test
    void is_refused_when_a_transit_was_never_opened() {
        var carnet = Case.paperHome(desks);
        var travel = carnet.holder.prepare(Desks.key(), carnet.id(), Case.plan("CH", "GB", "1-20", "FR"));

        assertThat(refusal("FR", carnet, code(travel, TRANSIT_CLOSE))).isEqualTo("transit-not-open");
        carnet.commit("FR", code(travel, TRANSIT_OPEN), "1-20");
        var closed = carnet.commit("DE", code(travel, TRANSIT_CLOSE), "1-20");
        assertThat(closed.transaction().type()).isEqualTo(TRANSIT_CLOSE);
        assertThat(carnet.holder.standing(carnet.id()).openTransits()).isEmpty();
    }

    @Test
    void asks_for_every_warning_to_be_confirmed_and_keeps_those_that_were() {
        var carnet = Case.of(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        carnet.commit("CH", code(travel, VALIDATION), "1-20");
        String code = code(travel, IMPORTATION);

        var problem = Problems.of(() -> carnet.commit("DE", code, "1-19", Warning.SELECTION_CHANGED));
        assertThat(problem.code()).isEqualTo("warnings-unconfirmed");
        assertThat(problem.errors())
                .isEqualTo(
                        List.of(new FieldError("confirmedWarnings", "NOT_EXPORTED", Warning.NOT_EXPORTED.meaning())));
        assertThat(carnet.holder.standing(carnet.id()).sequence()).isEqualTo(1);

        var assessed = desks.officer("DE").assess(carnet.command("DE", code, "1-19"));
        assertThat(assessed.refusal()).isNull();
        assertThat(assessed.warnings()).containsExactly(Warning.NOT_EXPORTED, Warning.SELECTION_CHANGED);

        var receipt = carnet.commit("DE", code, "1-19", Warning.SELECTION_CHANGED, Warning.NOT_EXPORTED);
        assertThat(receipt.transaction().warnings()).isEqualTo(assessed.warnings());
    }

    @Test
    void is_assessed_with_the_refusal_that_it_would_meet() {
        var carnet = Case.of(desks);
        var travel = carnet.travel("CH", "DE", "1-20");

        var assessed = desks.officer("CH").assess(carnet.command("CH", code(travel, EXPORTATION), "1-20"));

        assertThat(assessed.refusal()).isNotNull();
        assertThat(assessed.refusal().rule().name()).isEqualTo("NOT_ACTIVATED");
        assertThat(assessed.refusal().detail()).isNotBlank();
        var opened =
                desks.officer("CH").open(new OpenDeclaration(Long.toString(carnet.id()), code(travel, EXPORTATION)));
        assertThat(opened.assessment()).isEqualTo(assessed);
    }

    @Test
    void leaves_a_customs_union_in_two_steps_under_one_code() {
        var association = desks.association("DE-DIHK", "DE");
        var form = new Form();
        form.number = form.number.replace("CHTA", "DETA");
        form.territories = List.of("CH");
        form.sets = new VoucherSets(1, 1, 1, 1, 0);
        var issued = association.issue(Desks.key(), form.filledIn());
        var holder = desks.holder("german holder");
        holder.access(new PinAccess(issued.number(), issued.pin()));
        String digest = holder.signature(issued.id()).documentDigest();
        holder.sign(Desks.key(), issued.id(), new SignCarnet(Case.SIGNER, null, digest));
        var travel = holder.prepare(Desks.key(), issued.id(), Case.plan("DE", "CH", "1-20"));
        commit(issued.id(), "DE", code(travel, VALIDATION), null);
        String code = code(travel, EXPORTATION);

        var inland = commit(issued.id(), "DE", code, ExportStep.PRE_EXPORTATION);
        assertThat(inland.transaction().type()).isEqualTo(PRE_EXPORTATION);
        var between = declaration(holder.travel(issued.id(), travel.id()), EXPORTATION);
        assertThat(between.state()).isEqualTo(Declaration.State.PRE_EXPORTED);
        assertThat(between.code()).isEqualTo(code);
        assertThat(holder.receipt(issued.id(), 2).cancellationCode()).isNull();
        assertThat(holder.get(issued.id()).setsLeft()).isEqualTo(new VoucherSets(0, 0, 1, 1, 0));
        assertThat(Problems.fields(() -> commit(issued.id(), "DE", code, null))).containsExactly("step Step");

        assertThat(Problems.code(() -> desks.officer("DE")
                        .cancel(Desks.key(), issued.id(), 2, new CancelTransaction("22222222", Case.WEIL))))
                .isEqualTo("not-cancellable");

        var exit = commit(issued.id(), "FR", code, ExportStep.EXIT);
        assertThat(exit.transaction().type()).isEqualTo(EXIT);
        assertThat(exit.transaction().voucherNumber()).isEqualTo(1);
        assertThat(holder.get(issued.id()).setsLeft()).isEqualTo(new VoucherSets(0, 0, 1, 1, 0));

        var told = holder.receipt(issued.id(), 3).cancellationCode();
        desks.officer("DE").cancel(Desks.key(), issued.id(), 3, new CancelTransaction(String.valueOf(told), Case.WEIL));
        var reopened = declaration(holder.travel(issued.id(), travel.id()), EXPORTATION);
        assertThat(reopened.state()).isEqualTo(Declaration.State.PRE_EXPORTED);
        assertThat(reopened.code()).isNotEqualTo(code);
        assertThat(commit(issued.id(), "DE", reopened.code(), ExportStep.EXIT)
                        .transaction()
                        .sequence())
                .isEqualTo(5);
    }

    @Test
    void records_goods_that_do_not_come_back() {
        var carnet = Case.paperHome(desks);
        var out = carnet.travel("CH", "GB", "1-20");
        carnet.commit("GB", code(out, IMPORTATION), "1-20");
        var back = carnet.travel("GB", "CH", "1-15");

        var command = carnet.command("GB", code(back, RE_EXPORTATION), "1-15", null, "16-20", null);
        var receipt = carnet.commit("GB", command);

        assertThat(receipt.transaction().notReturned()).isEqualTo("16-20");
        assertThat(carnet.holder.standing(carnet.id()).outstanding()).isEmpty();
    }

    @Test
    void refuses_fields_that_do_not_belong_to_the_type() {
        var carnet = Case.paperHome(desks);
        String code = code(carnet.travel("CH", "DE", "1-20"), IMPORTATION);
        var wrong = new CommitTransaction(
                carnet.id(),
                code,
                Case.WEIL,
                ExportStep.EXIT,
                "1-20",
                "1",
                LocalDate.of(2020, 1, 1),
                List.of(),
                null,
                null,
                null,
                "seal 12",
                Map.of(21, "mark"),
                "destroyed",
                "lost",
                "1-2",
                List.of(1));

        assertThat(Problems.fields(() -> carnet.commit("DE", wrong)))
                .containsExactlyInAnyOrder(
                        "step Step",
                        "notReturned Type",
                        "seals Type",
                        "actionOnGoodsProduced Type",
                        "actionOnGoodsNotProduced Type",
                        "processedAbroad Type",
                        "answers Type",
                        "finalDate FutureOrPresent",
                        "identificationMarks[21] Item");
    }

    @Test
    void counts_wrong_codes_of_an_officer_and_locks_for_an_hour() {
        var carnet = Case.paperHome(desks);
        String right = code(carnet.travel("CH", "DE", "1-20"), IMPORTATION);
        var officer = desks.newOfficer("DE");
        for (int i = 0; i < 30; i++) {
            String wrong = "WRONG" + i;
            assertThat(Problems.code(() -> officer.open(new OpenDeclaration("CHTA77777777", wrong))))
                    .isEqualTo("unknown-code");
        }
        var shown = new OpenDeclaration(carnet.issued.number(), right);
        assertThat(Problems.code(() -> officer.open(shown))).isEqualTo("locked-for-a-while");
        assertThat(desks.newOfficer("DE").open(shown).refused()).isFalse();
        clock.moveBy(Duration.ofMinutes(61));
        assertThat(officer.open(shown).refused()).isFalse();
    }

    private Receipt commit(long id, String country, @Nullable String code, @Nullable ExportStep step) {
        return desks.officer(country)
                .commit(
                        Desks.key(),
                        new CommitTransaction(
                                id,
                                String.valueOf(code),
                                Case.office(country),
                                step,
                                "1-20",
                                null,
                                null,
                                List.of(),
                                true,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    private static CommitTransaction at(Office office, CommitTransaction command) {
        return Case.changed(command, office, command.answers());
    }

    private static String refusal(String country, Case carnet, String code) {
        return Problems.code(() -> carnet.commit(country, code, "1-20"));
    }
}
