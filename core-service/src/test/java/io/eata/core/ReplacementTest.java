package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.Warning;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.LinkedCarnet;
import io.eata.contracts.core.CustomsConsent;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.Reason;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.core.ReplacementKind;
import io.eata.contracts.core.ReplacementReason;
import io.eata.contracts.core.Replaces;
import io.eata.core.ledger.LedgerVerification;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.Problems;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class ReplacementTest {

    private static final Reason REASON = new Reason("issued by mistake");

    @Autowired
    Desks desks;

    @Autowired
    LedgerVerification verification;

    private final Form form = new Form();

    @Test
    void is_issued_with_the_consent_of_customs_and_links_both() {
        var original = Case.of(desks, form);
        var consent = consent();

        var replacement = Case.of(desks, replacing(original, ReplacementKind.REPLACEMENT, consent));

        var link = new LinkedCarnet(replacement.id(), replacement.issued.number());
        assertThat(desks.association().get(form.number))
                .returns(CarnetStatus.REPLACED, CarnetSummary::status)
                .returns(link, CarnetSummary::replacedBy)
                .returns(CarnetOrder.ORIGINAL, CarnetSummary::order);
        assertThat(replacement.holder.get(replacement.id()))
                .returns(CarnetStatus.ISSUED, CarnetSummary::status)
                .returns(new LinkedCarnet(original.id(), form.number), CarnetSummary::replaces)
                .returns(CarnetOrder.REPLACEMENT, CarnetSummary::order);
        assertThat(desks.association()
                        .list(form.number, CarnetStatus.REPLACED, null, null)
                        .rows())
                .hasSize(1);
        assertThat(desks.association()
                        .list(form.number, CarnetStatus.ISSUED, null, null)
                        .rows())
                .isEmpty();
        var told = desks.association().replacement(original.id());
        assertThat(told.consent()).isEqualTo(consent);
        assertThat(told.reason()).isEqualTo(ReplacementReason.LOST);
        assertThat(replacement.holder.replacement(replacement.id())).isEqualTo(told);
        assertThat(verification.firstFlaw(original.id())).isEmpty();
        assertThat(verification.firstFlaw(replacement.id())).isEmpty();
    }

    @Test
    void needs_consent_the_right_order_and_no_more_items() {
        var original = Case.of(desks, form);
        var wrong = replacing(original, ReplacementKind.REPLACEMENT, null);
        wrong.order = CarnetOrder.ORIGINAL;
        assertThat(Problems.fields(() -> issue(wrong)))
                .containsExactlyInAnyOrder("order Replacement", "replaces.consent NotNull");

        var longer = replacing(original, ReplacementKind.REPLACEMENT, consent());
        longer.items = Form.items(21, item -> item);
        assertThat(Problems.fields(() -> issue(longer))).containsExactly("items AtMostTheOriginals");

        var nothing = replacing(original, ReplacementKind.REPLACEMENT, consent());
        nothing.replaces = replaces("CHTA99999999", ReplacementKind.SUBSTITUTE, null);
        assertThat(Problems.fields(() -> issue(nothing))).containsExactly("replaces.carnet Own");
        assertThat(desks.association().get(form.number).status()).isEqualTo(CarnetStatus.ISSUED);
    }

    @Test
    void as_a_substitute_expires_with_its_original() {
        var original = Case.of(desks, form);
        var substitute = replacing(original, ReplacementKind.SUBSTITUTE, null);
        substitute.validUntil = form.validUntil.plusDays(1);
        assertThat(Problems.fields(() -> issue(substitute))).containsExactly("validUntil OriginalsExpiry");

        substitute.validUntil = form.validUntil;
        var issued = Case.of(desks, substitute);
        assertThat(desks.association().replacement(issued.id()).kind()).isEqualTo(ReplacementKind.SUBSTITUTE);
        substitute.replaces = null;
        substitute.validUntil = form.validUntil.minusDays(1);
        assertThat(Problems.fields(
                        () -> desks.association().amend(Desks.key(), "1", issued.id(), substitute.filledIn())))
                .containsExactly("validUntil OriginalsExpiry");
    }

    @Test
    void is_one_at_a_time_until_it_is_cancelled_unused() {
        var original = Case.of(desks, form);
        var first = issue(replacing(original, ReplacementKind.SUBSTITUTE, null));
        assertThat(Problems.code(() -> issue(replacing(original, ReplacementKind.SUBSTITUTE, null))))
                .isEqualTo("replaced");

        desks.association().cancel(Desks.key(), first, REASON);

        assertThat(desks.association().get(form.number))
                .returns(CarnetStatus.ISSUED, CarnetSummary::status)
                .returns(null, CarnetSummary::replacedBy);
        long second = issue(replacing(original, ReplacementKind.SUBSTITUTE, null));
        assertThat(Objects.requireNonNull(desks.association().get(form.number).replacedBy())
                        .id())
                .isEqualTo(second);
        assertThat(verification.firstFlaw(original.id())).isEmpty();
    }

    @Test
    void is_refused_for_a_carnet_that_has_ended_or_is_a_neighbours() {
        var original = Case.of(desks, form);
        var neighbours = replacing(original, ReplacementKind.SUBSTITUTE, null);
        assertThat(Problems.fields(
                        () -> desks.association("CH-NEIGHBOUR", "CH").issue(Desks.key(), neighbours.filledIn())))
                .containsExactly("replaces.carnet Own");
        desks.association().cancel(Desks.key(), original.id(), REASON);
        assertThat(Problems.code(() -> issue(replacing(original, ReplacementKind.SUBSTITUTE, null))))
                .isEqualTo("carnet-cancelled");
    }

    @Test
    void gives_holder_and_officers_a_checklist_that_is_ticked_off_on_both_carnets() {
        var original = Case.of(desks, form);
        var travel = original.travel("CH", "DE", "1-10");
        original.commit("CH", code(travel, VALIDATION), "1-20");
        original.commit("CH", code(travel, EXPORTATION), "1-10");
        original.commit("DE", code(travel, IMPORTATION), "1-10");
        var replacement = Case.of(desks, replacing(original, ReplacementKind.REPLACEMENT, consent()));

        var out = replacement.travel("CH", "DE", "1-10");
        replacement.commit("CH", code(out, VALIDATION), "1-20");
        replacement.commit("CH", code(out, EXPORTATION), "1-10");

        assertThat(told(replacement.holder.replacement(replacement.id())))
                .containsExactly(
                        "CH replacement VALIDATION DONE",
                        "CH replacement EXPORTATION DONE",
                        "CH original RE_IMPORTATION OPEN",
                        "EU replacement IMPORTATION OPEN",
                        "EU original RE_EXPORTATION OPEN",
                        "EU replacement RE_EXPORTATION OPEN",
                        "CH replacement RE_IMPORTATION OPEN");
        assertThat(original.holder.replacement(original.id()))
                .isEqualTo(replacement.holder.replacement(replacement.id()));

        var opened = desks.officer("DE").open(new OpenDeclaration(replacement.issued.number(), code(out, IMPORTATION)));
        assertThat(told(Objects.requireNonNull(opened.replacement())))
                .containsExactly(
                        "CH replacement VALIDATION DONE",
                        "CH replacement EXPORTATION DONE",
                        "CH original RE_IMPORTATION NOT_SHOWN",
                        "EU replacement IMPORTATION OPEN",
                        "EU original RE_EXPORTATION OPEN",
                        "EU replacement RE_EXPORTATION OPEN",
                        "CH replacement RE_IMPORTATION OPEN");

        assertThat(told(desks.officer("CH").replacement(replacement.id())))
                .contains("? replacement IMPORTATION NOT_SHOWN", "CH original RE_IMPORTATION OPEN");

        var home = original.travel("DE", "CH", "1-10");
        original.commit("CH", code(home, RE_IMPORTATION), "1-10");
        replacement.commit("DE", code(out, IMPORTATION), "1-10");
        original.commit("DE", code(home, RE_EXPORTATION), "1-10");
        assertThat(told(original.holder.replacement(original.id())))
                .startsWith(
                        "CH replacement VALIDATION DONE",
                        "CH replacement EXPORTATION DONE",
                        "CH original RE_IMPORTATION DONE",
                        "EU replacement IMPORTATION DONE",
                        "EU original RE_EXPORTATION DONE",
                        "EU replacement RE_EXPORTATION OPEN");
        assertThat(told(desks.officer("CH").replacement(replacement.id())))
                .contains("EU replacement IMPORTATION NOT_SHOWN", "CH original RE_IMPORTATION DONE");
    }

    @Test
    void lets_customs_go_on_with_the_original_after_a_warning() {
        var original = Case.of(desks, form);
        var travel = original.travel("CH", "DE", "1-10");
        issue(replacing(original, ReplacementKind.SUBSTITUTE, null));

        assertThat(Problems.code(() -> original.commit("CH", code(travel, VALIDATION), "1-20")))
                .isEqualTo("warnings-unconfirmed");
        var receipt = original.commit("CH", code(travel, VALIDATION), "1-20", Warning.REPLACED);
        assertThat(receipt.transaction().warnings()).containsExactly(Warning.REPLACED);
        assertThat(original.holder.get(original.id()).status()).isEqualTo(CarnetStatus.REPLACED);
    }

    @Test
    void is_told_to_nobody_else() {
        var original = Case.of(desks, form);
        long replacement = issue(replacing(original, ReplacementKind.SUBSTITUTE, null));

        assertThat(Problems.code(() -> desks.association("CH-NEIGHBOUR", "CH").replacement(replacement)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> desks.holder("somebody else").replacement(replacement)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> desks.officer("DE").replacement(replacement)))
                .isEqualTo("not-found");
        assertThat(Problems.code(
                        () -> desks.association().replacement(Case.of(desks).id())))
                .isEqualTo("not-found");
    }

    private long issue(Form carnet) {
        return desks.association().issue(Desks.key(), carnet.filledIn()).id();
    }

    private Form replacing(Case original, ReplacementKind kind, @Nullable CustomsConsent consent) {
        var carnet = new Form();
        carnet.order = CarnetOrder.REPLACEMENT;
        carnet.replaces = replaces(Long.toString(original.id()), kind, consent);
        return carnet;
    }

    private static Replaces replaces(String carnet, ReplacementKind kind, @Nullable CustomsConsent consent) {
        return new Replaces(carnet, kind, ReplacementReason.LOST, consent, "the cover was lost in Munich");
    }

    private CustomsConsent consent() {
        return new CustomsConsent("Hauptzollamt München", form.issueDate, "HZA-M 2026/118");
    }

    private static List<String> told(Replacement replacement) {
        return replacement.steps().stream()
                .map(step -> "%s %s %s %s"
                        .formatted(
                                step.territory() == null ? "?" : step.territory(),
                                step.carnet().equals(replacement.original()) ? "original" : "replacement",
                                step.type(),
                                step.state()))
                .toList();
    }
}
