package io.eata.conformance.cases;

import io.eata.carnet.ledger.Act;
import io.eata.carnet.ledger.AssociationAct;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.LedgerCommand.AddSets;
import io.eata.carnet.ledger.LedgerCommand.AmendCarnet;
import io.eata.carnet.ledger.LedgerCommand.BlockCarnet;
import io.eata.carnet.ledger.LedgerCommand.CancelCarnet;
import io.eata.carnet.ledger.LedgerCommand.CommitTransaction;
import io.eata.carnet.ledger.LedgerCommand.DischargeCarnet;
import io.eata.carnet.ledger.LedgerCommand.ForwardCommand;
import io.eata.carnet.ledger.LedgerCommand.HoldCarnet;
import io.eata.carnet.ledger.LedgerCommand.ReleaseCarnet;
import io.eata.carnet.ledger.LedgerCommand.ReplaceCarnet;
import io.eata.carnet.ledger.LedgerCommand.UnblockCarnet;
import io.eata.carnet.ledger.LedgerCommand.WithdrawReplacement;
import io.eata.carnet.ledger.Refusal;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.carnet.territory.Country;
import io.eata.conformance.cases.Step.Attempt;
import io.eata.conformance.cases.Step.Cancel;
import io.eata.conformance.cases.Step.Forward;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one step of a ledger case. Names of offices, officers and the association are nobody's here. */
final class StepReader {

    private static final String NOBODY = "";
    private static final int SECOND_VERSION = 2;

    /** The carnet that stands in for this one; no rule reads which. */
    private static final long ANOTHER = 2;

    /** What a step may say for the record, or for its reader, and no rule reads. */
    private static final String[] RECORDED_ONLY = {
        "reason", "note", "office", "officer", "customsReference", "remarks", "goodsExamined"
    };

    private final Fields fields;
    private final CarnetTerms terms;

    StepReader(Fields fields, CarnetTerms terms) {
        this.fields = fields;
        this.terms = terms;
    }

    Step read() {
        var attempt = attempt(fields.text("do"));
        var refused = fields.optionalAs("refused", Refusal::valueOf);
        var warned = fields.optionalList("warned", Warning::valueOf);
        fields.ignoring(RECORDED_ONLY).end();
        if (refused.isPresent() && warned.isPresent()) {
            throw fields.wrong("warned", "possible for what is refused");
        }
        return new Step(attempt, refused, warned.map(Set::copyOf));
    }

    private Attempt attempt(String action) {
        return switch (action) {
            case "CANCEL" -> new Cancel(act(), fields.number("of"));
            case "HOLD" -> new Forward(new HoldCarnet(act(), NOBODY, NOBODY, reason()));
            case "RELEASE" -> new Forward(new ReleaseCarnet(act(), NOBODY, NOBODY));
            case "BLOCK" -> new Forward(new BlockCarnet(association(), reason()));
            case "UNBLOCK" -> new Forward(new UnblockCarnet(association()));
            case "ADD_SETS" -> new Forward(new AddSets(association(), LedgerCaseReader.sets(fields.object("sets"))));
            case "CANCEL_CARNET" -> new Forward(new CancelCarnet(association(), reason()));
            case "AMEND" ->
                new Forward(new AmendCarnet(
                        association(), SECOND_VERSION, NOBODY, LedgerCaseReader.terms(fields.object("carnet"))));
            case "REPLACE" -> new Forward(new ReplaceCarnet(association(), ANOTHER));
            case "WITHDRAW_REPLACEMENT" -> new Forward(new WithdrawReplacement(association(), ANOTHER));
            case "DISCHARGE" -> new Forward(new DischargeCarnet(association()));
            default -> new Forward(transaction());
        };
    }

    private ForwardCommand transaction() {
        var type = fields.as("do", TransactionType::valueOf);
        return CommitTransaction.of(act(), type, selection("items"))
                .notReExporting(selection("notReExported"))
                .notReImporting(selection("notReImported"))
                .until(fields.optionalAs("finalDate", LocalDate::parse).orElse(null))
                .sealedWith(fields.optionalText("seals").orElse(""))
                .answering(vouchers());
    }

    /** Numbers of the vouchers that it answers, as in {@code 1,3}. */
    private List<Integer> vouchers() {
        return fields.optionalText("answers").stream()
                .flatMap(numbers -> Stream.of(numbers.split(",")))
                .map(Integer::valueOf)
                .toList();
    }

    private String selection(String key) {
        return fields.optionalText(key).orElse("");
    }

    private String reason() {
        return fields.optionalText("reason").orElse("");
    }

    private Act act() {
        return Act.of(fields.as("at", OffsetDateTime::parse), fields.as("in", Country::of));
    }

    /** When an association acts turns no rule, so a case need not say. */
    private AssociationAct association() {
        var at = fields.optionalAs("at", OffsetDateTime::parse)
                .orElseGet(() -> terms.issued().atStartOfDay().atOffset(ZoneOffset.UTC));
        return new AssociationAct(at, NOBODY);
    }
}
