package io.eata.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.core.CommitTransaction.ExportStep;
import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class WizardPagesTest {

    private static final String SCANNED = "EATA1:1000:" + LittleCore.CODE;

    private final LittleCore core = CoreForTests.CORE;
    private final TestDatabase database;
    private final int port;
    private final Browser officer;

    @Autowired
    WizardPagesTest(@LocalServerPort int port, TestDatabase database) {
        this.port = port;
        this.database = database;
        this.officer = new Browser(port, "EU/DE/OFFICER");
    }

    @BeforeEach
    void core_is_itself() {
        core.reset();
    }

    @Test
    void one_scan_and_three_enters_commit_an_importation() {
        var draft = scan();
        assertThat(officer.get(draft + "/carnet").body())
                .contains("Importation", "CHTA00000133", "Alpenfilm AG", "Carnet is in order");
        assertThat(officer.get(draft + "/goods").body()).contains("value=\"1-20\"", "LED panel");
        assertThat(next(draft + "/goods")).isEqualTo(draft + "/commit");
        officer.get(draft + "/commit");
        assertThat(next(draft + "/commit")).isEqualTo(draft + "/receipt");
        assertThat(officer.get(draft + "/receipt").body())
                .contains("Importation committed", "AB7K9Q2MXE", "class=\"qr\"", "22 Nov 2026, 10:12");
        var command = core.commits.getFirst();
        assertThat(command.items()).isEqualTo("1-20");
        assertThat(command.office().code()).isEqualTo("DE004811");
        assertThat(command.finalDate()).isNull();
        assertThat(command.step()).isNull();
    }

    @Test
    void shows_who_signed_the_carnet_and_in_whose_name_it_is_declared() {
        var page = officer.get(scan() + "/carnet").body();
        assertThat(page)
                .contains("Declared by", "Carnet signed by", "Noa Keller", "legal representative of the holder")
                .contains("22 Nov 2026, 09:40");
    }

    @Test
    void shows_the_prescribed_order_where_a_carnet_is_replaced_and_hides_what_is_not_for_this_territory() {
        core.replaced();
        var page = officer.get(scan() + "/carnet").body();
        assertThat(page)
                .contains("Prescribed order of transactions", "CHTA00000171 stands in for CHTA00000133")
                .contains("the goods will not be back in time", "HZA-M 2026/118")
                .contains("1. Validation", "2. Importation", "open: 2", "not shown to you", "abroad");
    }

    @Test
    void shows_documents_and_the_power_of_attorney_to_be_saved() {
        var draft = scan();
        var page = officer.get(draft + "/carnet").body();
        assertThat(page)
                .contains("Documents (1)", "cover.jpg", "stamped cover", " KB", draft + "/files/8")
                .contains("Power of attorney", "power of attorney Kim Roth.pdf", "31 Mar 2027", draft + "/files/9");
        var file = officer.get(draft + "/files/9");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("%PDF-1.7");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(officer.get(draft + "/files/10").status()).isEqualTo(404);
        var neighbour = new Browser(port, "GB/GB/OFFICER");
        assertThat(neighbour.get(draft + "/files/9").status()).isEqualTo(404);
    }

    @Test
    void shows_documents_of_a_carnet_that_was_dealt_with() {
        assertThat(officer.get("/portal/carnets/1000").body())
                .contains("Documents", "cover.jpg", "/carnets/1000/files/8");
        assertThat(officer.get("/portal/carnets/1000/files/8").body()).isEqualTo("%PDF-1.7");
        assertThat(officer.get("/portal/carnets/1000/files/10").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "VALIDATION, goodsExamined, finalDate",
        "EXPORTATION, finalDate, goodsExamined",
        "IMPORTATION, finalDate, seals",
        "RE_EXPORTATION, actionOnGoodsNotProduced, finalDate",
        "RE_IMPORTATION, remarks, finalDate",
        "TRANSIT_OPEN, seals, goodsExamined",
        "TRANSIT_CLOSE, reference, finalDate"
    })
    void each_type_asks_for_its_own_fields(TransactionType type, String asked, String notAsked) {
        core.type = type;
        var draft = scan();
        officer.get(draft + "/goods");
        next(draft + "/goods");
        var page = officer.get(draft + "/commit").body();
        assertThat(page).contains("name=\"" + asked + "\"").doesNotContain("name=\"" + notAsked + "\"");
        assertThat(page).contains("name=\"reference\"", "name=\"remarks\"");
        assertThat(next(draft + "/commit")).isEqualTo(draft + "/receipt");
    }

    @Test
    void the_vouchers_that_a_reexportation_answers_are_proposed_and_can_be_corrected() {
        core.type = TransactionType.RE_EXPORTATION;
        core.answers = List.of(3, 5);
        var draft = scan();
        officer.get(draft + "/goods");
        next(draft + "/goods");

        assertThat(officer.get(draft + "/commit").body())
                .contains("Answers importation vouchers", "value=\"3, 5\"", "Proposed from the record");
        assertThat(officer.post(draft + "/commit", "answers", "5-3", "do", "commit")
                        .body())
                .contains("These are not voucher numbers: look at character 1", "value=\"5-3\"");
        assertThat(officer.post(draft + "/commit", "answers", "100000", "do", "commit")
                        .body())
                .contains("At most 999 vouchers can be named");
        assertThat(core.commits).isEmpty();
        officer.post(draft + "/commit", "answers", "5, 4", "do", "commit");

        assertThat(core.commits.getFirst().answers()).containsExactly(4, 5);
    }

    @Test
    void an_importation_is_not_asked_what_it_answers() {
        var draft = scan();
        officer.get(draft + "/goods");
        next(draft + "/goods");

        assertThat(officer.get(draft + "/commit").body()).doesNotContain("name=\"answers\"");
        next(draft + "/commit");
        assertThat(core.commits.getFirst().answers()).isNull();
    }

    @Test
    void a_corrected_selection_marks_and_notes_reach_core() {
        core.type = TransactionType.RE_IMPORTATION;
        var draft = scan();
        officer.get(draft + "/goods");
        var gone = officer.post(
                draft + "/goods",
                "shown",
                "1-20",
                "items",
                "3-20",
                "notReturned",
                "1,2",
                "processedAbroad",
                "7",
                "mark-4",
                "Seal 11",
                "do",
                "next");
        assertThat(gone.path()).isEqualTo(draft + "/commit");
        officer.get(draft + "/commit");
        officer.post(draft + "/commit", "reference", "26DE-1", "remarks", "two lenses sold", "do", "commit");
        var command = core.commits.getFirst();
        assertThat(command.items()).isEqualTo("3-20");
        assertThat(command.notReturned()).isEqualTo("1-2");
        assertThat(command.processedAbroad()).isEqualTo("7");
        assertThat(command.identificationMarks()).containsEntry(4, "Seal 11");
        assertThat(command.customsReference()).isEqualTo("26DE-1");
    }

    @Test
    void ticks_alone_correct_the_selection() {
        var draft = scan();
        officer.get(draft + "/goods");
        officer.post(
                draft + "/goods",
                "shown",
                "1-20",
                "items",
                "1-20",
                "tick",
                "1",
                "tick",
                "2",
                "tick",
                "6",
                "do",
                "next");
        officer.get(draft + "/commit");
        next(draft + "/commit");
        assertThat(core.commits.getFirst().items()).isEqualTo("1-2,6");
    }

    @Test
    void a_selection_that_is_not_on_the_list_is_told_where_it_is_wrong() {
        var draft = scan();
        officer.get(draft + "/goods");
        var unknown =
                officer.post(draft + "/goods", "shown", "1-20", "items", "1-4,99", "mark-3", "kept", "do", "next");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body())
                .contains("Items 99 are not on the general list", "value=\"1-4,99\"", "value=\"kept\"");
        assertThat(officer.post(draft + "/goods", "shown", "1-20", "items", "1-x", "do", "next")
                        .body())
                .contains("cannot be read from character 3");
        assertThat(officer.post(draft + "/goods", "shown", "1-20", "items", "", "do", "next")
                        .body())
                .contains("Select at least one item");
    }

    @Test
    void a_refusal_says_what_happened_which_rule_and_what_next() {
        core.refusal = "NO_SET_LEFT";
        var draft = scan();
        assertThat(officer.get(draft + "/carnet").body())
                .contains(
                        "No voucher set of this type is left",
                        "no-set-left",
                        "asks the association for additional sets")
                .doesNotContain("Carnet is in order");
        assertThat(officer.get(draft + "/commit").path()).isEqualTo(draft + "/goods");
    }

    @Test
    void warnings_are_confirmed_one_by_one() {
        core.warnings = List.of(Warning.NOT_EXPORTED, Warning.SELECTION_CHANGED);
        var draft = scan();
        officer.get(draft + "/goods");
        next(draft + "/goods");
        officer.get(draft + "/commit");
        var half = officer.post(draft + "/commit", "confirm", "NOT_EXPORTED", "reference", "26DE-2", "do", "commit");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.body()).contains("Not confirmed", "value=\"26DE-2\"");
        assertThat(core.commits).isEmpty();
        officer.post(draft + "/commit", "confirm", "NOT_EXPORTED", "confirm", "SELECTION_CHANGED", "do", "commit");
        assertThat(core.commits.getFirst().confirmedWarnings())
                .containsExactlyInAnyOrder(Warning.NOT_EXPORTED, Warning.SELECTION_CHANGED);
    }

    @Test
    void a_warning_that_is_new_at_the_commit_is_asked_for() {
        var draft = scan();
        officer.get(draft + "/goods");
        next(draft + "/goods");
        officer.get(draft + "/commit");
        core.warnings = List.of(Warning.ALREADY_HERE);
        var asked = officer.post(draft + "/commit", "reference", "26DE-3", "do", "commit");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("was not here before", "confirm-ALREADY_HERE", "value=\"26DE-3\"");
        assertThat(officer.post(draft + "/commit", "confirm", "ALREADY_HERE", "do", "commit")
                        .path())
                .isEqualTo(draft + "/receipt");
        assertThat(Set.copyOf(core.keys)).hasSize(2);
    }

    @Test
    void a_commit_without_an_answer_is_repeated_under_the_same_key_and_nothing_is_lost() {
        var draft = scan();
        officer.get(draft + "/goods");
        next(draft + "/goods");
        officer.get(draft + "/commit");
        core.losesNextAnswer = true;
        var lost = officer.post(draft + "/commit", "reference", "26DE-4", "do", "commit");
        assertThat(lost.status()).isEqualTo(503);
        assertThat(lost.body()).contains("The core did not answer", "Try again");
        assertThat(officer.get(draft + "/goods").path()).isEqualTo(draft + "/commit");
        assertThat(officer.post(draft + "/commit", "do", "commit").path()).isEqualTo(draft + "/receipt");
        assertThat(core.commits).hasSize(1);
        assertThat(Set.copyOf(core.keys)).hasSize(1);
        assertThat(core.commits.getFirst().customsReference()).isEqualTo("26DE-4");
    }

    @Test
    void a_commit_pressed_again_shows_the_receipt_of_the_first() {
        var draft = scan();
        officer.get(draft + "/goods");
        next(draft + "/goods");
        officer.get(draft + "/commit");
        next(draft + "/commit");
        assertThat(next(draft + "/commit")).isEqualTo(draft + "/receipt");
        assertThat(core.commits).hasSize(1);
    }

    @Test
    void while_core_is_silent_what_was_scanned_stays_in_the_form() {
        core.silent = true;
        officer.get("/portal/transactions/new");
        var page = officer.post("/portal/transactions/new", "carnet", SCANNED, "code", "", "office", "DE004811");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("The core is out of reach", "value=\"" + LittleCore.CODE + "\"");
    }

    @Test
    void goods_survive_while_core_is_silent() {
        var draft = scan();
        officer.get(draft + "/goods");
        core.silent = true;
        var page = officer.post(draft + "/goods", "shown", "1-20", "items", "1-7", "mark-2", "Seal 9", "do", "next");
        assertThat(page.status()).isEqualTo(503);
        assertThat(officer.get(draft + "/goods").body()).contains("value=\"1-7\"", "value=\"Seal 9\"");
    }

    @Test
    void an_exportation_from_a_union_offers_export_and_exit() {
        core.type = TransactionType.EXPORTATION;
        core.home = "DE";
        var draft = scan();
        officer.get(draft + "/goods");
        next(draft + "/goods");
        assertThat(officer.get(draft + "/commit").body()).contains("Formalities at the inland office");
        officer.post(draft + "/commit", "step", "PRE_EXPORTATION", "do", "commit");
        assertThat(core.commits.getFirst().step()).isEqualTo(ExportStep.PRE_EXPORTATION);
    }

    @Test
    void a_final_date_lies_between_today_and_the_carnets_last_day() {
        var draft = scan();
        officer.get(draft + "/goods");
        next(draft + "/goods");
        officer.get(draft + "/commit");
        assertThat(officer.post(draft + "/commit", "finalDate", "2027-11-22", "do", "commit")
                        .body())
                .contains("good until 21 Nov 2027");
        assertThat(officer.post(draft + "/commit", "finalDate", "2020-01-01", "do", "commit")
                        .body())
                .contains("This day has passed");
        assertThat(officer.post(draft + "/commit", "finalDate", "soon", "do", "commit")
                        .body())
                .contains("This is not a date");
        assertThat(core.commits).isEmpty();
        officer.post(draft + "/commit", "finalDate", "2027-11-21", "do", "commit");
        assertThat(core.commits.getFirst().finalDate()).isEqualTo(LocalDate.parse("2027-11-21"));
    }

    @Test
    void a_draft_is_its_officers_alone() {
        var draft = scan();
        assertThat(new Browser(port, "EU/FR/OFFICER").get(draft + "/carnet").status())
                .isEqualTo(404);
        assertThat(new Browser(port, "EU/DE/CONTROLLER").get(draft + "/carnet").status())
                .isEqualTo(404);
    }

    @Test
    void a_draft_lies_in_the_database_sealed() throws SQLException {
        scan();
        try (var connection = database.asApp();
                var rows = connection.createStatement().executeQuery("select content from transaction_draft")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).startsWith("eyJ").doesNotContain("Alpenfilm", LittleCore.CODE);
        }
    }

    @Test
    void a_list_of_1500_items_stays_small_on_the_wire() {
        core.items = 1_500;
        var draft = scan();
        var page = officer.get(draft + "/goods").body();
        assertThat(page).contains("mark-1500");
        assertThat(page.length()).isLessThan(1_100_000);
    }

    @Test
    void a_code_that_is_mistyped_or_used_is_told_in_words() {
        officer.get("/portal/transactions/new");
        assertThat(officer.post(
                                "/portal/transactions/new",
                                "carnet",
                                "1000",
                                "code",
                                "7KQ2MX9RTB4WX",
                                "office",
                                "DE004811")
                        .body())
                .contains("One character is mistyped");
        assertThat(officer.post(
                                "/portal/transactions/new",
                                "carnet",
                                "1000",
                                "code",
                                LittleCore.USED,
                                "office",
                                "DE004811")
                        .body())
                .contains("No open declaration has this code");
        assertThat(officer.post("/portal/transactions/new", "carnet", SCANNED, "code", "", "office", "CH001251")
                        .body())
                .contains("Choose the office you work at");
    }

    @Test
    void a_hold_needs_a_reason_and_a_release_leads_back_to_the_transaction() {
        var draft = scan();
        var form = officer.get(draft + "/hold").body();
        var key = form.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        assertThat(officer.post(draft + "/hold", "key", key, "reason", " ").body())
                .contains("Say why");
        assertThat(officer.post(draft + "/hold", "key", key, "reason", "Seals to be checked")
                        .path())
                .isEqualTo("/portal/transactions/on-hold");
        assertThat(officer.get("/portal/transactions/on-hold").body())
                .contains("is on hold in this territory", "Seals to be checked", "Release and go on");
        assertThat(officer.post("/portal/transactions/on-hold/1000/release", "key", key)
                        .path())
                .isEqualTo(draft + "/carnet");
    }

    @Test
    void a_wrong_cancellation_code_is_never_put_back_into_the_page() {
        officer.get("/portal/transactions/new");
        scan();
        var page = officer.get("/portal/carnets/1000/transactions/2/cancel").body();
        var key = page.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        var refused = officer.post(
                "/portal/carnets/1000/transactions/2/cancel", "key", key, "code", "4WC7-KQ2F", "reason", "By mistake");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("That is not the cancellation code").doesNotContain("4WC7");
    }

    @Test
    void a_cancellation_says_why_and_nothing_typed_is_lost() {
        officer.get("/portal/transactions/new");
        scan();
        var page = officer.get("/portal/carnets/1000/transactions/2/cancel").body();
        var key = page.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        var without = officer.post("/portal/carnets/1000/transactions/2/cancel", "key", key, "code", "4WC7-KQ2M");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("Say why it is undone");
        var wrong = officer.post(
                "/portal/carnets/1000/transactions/2/cancel",
                "key",
                key,
                "code",
                "4WC7-KQ2M",
                "reason",
                "Declared for the wrong day");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(">Declared for the wrong day</textarea>")
                .doesNotContain("4WC7");
    }

    @Test
    void a_transaction_shows_all_that_its_voucher_records() {
        var shown = officer.get("/portal/carnets/1000/transactions/2").body();
        assertThat(shown).contains("Importation", "CHTA00000133", "AB7K9Q2MXE", "Seal CH-0812", "receipt.pdf");
        core.silent = true;
        assertThat(officer.get("/portal/carnets/1000/transactions/2").status()).isEqualTo(503);
    }

    private String scan() {
        officer.get("/portal/transactions/new");
        var opened = officer.post("/portal/transactions/new", "carnet", SCANNED, "code", "", "office", "DE004811");
        assertThat(opened.status()).isEqualTo(302);
        return opened.path().replace("/carnet", "");
    }

    /** Presses Enter: the form as it stands. */
    private String next(String page) {
        var answer = page.endsWith("/goods") ? officer.post(page, goodsAsShown()) : officer.post(page, "do", "commit");
        assertThat(answer.status()).isEqualTo(302);
        return answer.path();
    }

    private String[] goodsAsShown() {
        var all = "1-" + core.items;
        var fields = new ArrayList<>(List.of("shown", all, "items", all, "do", "next"));
        for (int item = 1; item <= core.items; item++) {
            fields.addAll(List.of("tick", Integer.toString(item), "mark-" + item, ""));
        }
        return fields.toArray(String[]::new);
    }
}
