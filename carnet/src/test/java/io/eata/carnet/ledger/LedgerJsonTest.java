package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXIT;
import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_OPEN;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Entries and standings are kept as JSON by whoever keeps them, with nothing but a plain mapper. */
class LedgerJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Story carnet = Story.ofACarnetFrom("CH")
            .at("2026-06-02T14:35:00+02:00")
            .amended(Story.terms("CH", true, new VoucherSets(3, 3, 3, 3, 3)))
            .did(VALIDATION, "CH", "1-20")
            .did(EXPORTATION, "CH", "1-6,8", "2026-12-31")
            .did(TRANSIT_OPEN, "GB", "2-6")
            .held("DE")
            .released("DE")
            .did(IMPORTATION, "DE", "1-7")
            .reexportedWithoutLeaving("FR", "1", "2")
            .cancelled("FR", 8)
            .gotSets(new VoucherSets(1, 2, 3, 4, 5))
            .did(EXIT, "CH", "9")
            .blocked()
            .unblocked()
            .replaced()
            .replacementWithdrawn()
            .replaced()
            .discharged();

    @Test
    void reads_every_entry_as_it_was_written() {
        for (var entry : carnet.history()) {
            assertThat(JSON.readValue(JSON.writeValueAsString(entry), LedgerEntry.class))
                    .isEqualTo(entry);
        }
    }

    @Test
    void reads_the_standing_as_it_was_written() {
        var json = JSON.writeValueAsString(carnet.standing());
        assertThat(JSON.readValue(json, Standing.class)).isEqualTo(carnet.standing());
        assertThat(JSON.writeValueAsString(JSON.readValue(json, Standing.class)))
                .isEqualTo(json);
    }

    @Test
    void reads_the_terms_as_they_were_written() {
        var json = JSON.writeValueAsString(carnet.terms());
        assertThat(JSON.readValue(json, CarnetTerms.class)).isEqualTo(carnet.terms());
    }

    @Test
    void names_the_kind_of_an_entry_and_keeps_the_offset_of_the_office() {
        var details = CommitDetails.by("CH001", "A. Officer").withMarks(Map.of(3, "engraved"));
        var committed = new LedgerEntry.TransactionCommitted(
                1,
                carnet.act("CH"),
                VALIDATION,
                Story.items("1-4,6"),
                Story.items(""),
                Story.items("1-4"),
                null,
                "",
                List.of(Warning.SELECTION_CHANGED),
                1,
                details,
                List.of());
        assertThat(JSON.writeValueAsString(committed)).isEqualTo("""
                {"kind":"TRANSACTION_COMMITTED","sequence":1,\
                "act":{"at":"2026-06-02T14:35:00+02:00","in":"CH","territory":"CH"},\
                "type":"VALIDATION","items":"1-4,6","notReturned":"","declaredItems":"1-4","finalDate":null,"seals":"",\
                "warnings":["SELECTION_CHANGED"],"voucherNumber":1,\
                "details":{"office":"CH001","officer":"A. Officer","customsReference":"","remarks":"",\
                "goodsExamined":false,"identificationMarks":{"3":"engraved"},"actionTakenProduced":"",\
                "actionTakenNotProduced":"","processedAbroad":""}}""");
    }

    @Test
    void reads_an_entry_from_before_answers_were_noted_and_writes_it_as_it_was() {
        var committed = Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-20").lastTransaction();
        String old = JSON.writeValueAsString(committed);

        assertThat(old).doesNotContain("answers");
        assertThat(((LedgerEntry.TransactionCommitted) JSON.readValue(old, LedgerEntry.class)).answers())
                .isEmpty();
    }

    @Test
    void notes_which_vouchers_were_answered() {
        var answering = Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-20").did(EXPORTATION, "CH", "1-20");
        answering.did(answering.transaction(RE_IMPORTATION, "CH", "1-20").answering(List.of(1)));
        var json = JSON.writeValueAsString(answering.lastTransaction());

        assertThat(json).endsWith("\"answers\":[1]}");
        assertThat(JSON.readValue(json, LedgerEntry.class)).isEqualTo(answering.lastTransaction());
    }

    @Test
    void writes_a_compact_standing() {
        var fresh = Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-20").did(EXPORTATION, "CH", "1-20");
        assertThat(JSON.writeValueAsString(fresh.standing())).isEqualTo("""
                {"lastSequence":2,"activated":true,"blocked":false,"cancelled":false,"discharged":false,"replaced":false,\
                "standingTransactions":2,"away":[{"items":"1-20","finalDate":"2027-05-31"}],"regularised":"",\
                "here":{},"openTransits":[],"preExportationsWithoutExit":0,\
                "setsUsed":{"exportation":1,"importation":0,"reExportation":0,"reImportation":0,"transit":0},\
                "setsAdded":{"exportation":0,"importation":0,"reExportation":0,"reImportation":0,"transit":0},\
                "holds":[],"vouchers":{"VALIDATION":1,"EXPORTATION":1}}""");
    }
}
