package io.eata.conformance.cases;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.SetType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.reconciliation.ReconciliationStatus;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.conformance.cases.LedgerCase.After;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a ledger case from its JSON object. */
final class LedgerCaseReader {

    private LedgerCaseReader() {}

    static LedgerCase read(Fields fields) {
        var name = fields.text("ledger");
        var terms = terms(fields.object("carnet"));
        var steps = fields.objects("steps").stream()
                .map(step -> new StepReader(step, terms).read())
                .toList();
        var after = fields.optionalObject("after").map(LedgerCaseReader::after);
        return new LedgerCase(name, terms, steps, after.orElseGet(LedgerCaseReader::anything));
    }

    static CarnetTerms terms(Fields fields) {
        var home = fields.as("home", Country::of);
        var validUntil = fields.as("validUntil", LocalDate::parse);
        var territories =
                fields.optionalList("territories", CustomsTerritory::of).orElse(List.of());
        var digital = fields.optionalFlag("homeDigital").orElse(true);
        var issued = fields.optionalAs("issued", LocalDate::parse).orElse(validUntil);
        var items = fields.number("items");
        var sets = sets(fields.object("sets"));
        fields.ignoring("number").end();
        try {
            return new CarnetTerms(
                    home, home.territory(), digital, items, issued, validUntil, new TreeSet<>(territories), sets);
        } catch (IllegalArgumentException e) {
            throw new UnreadableCaseException("carnet: " + e.getMessage(), e);
        }
    }

    /** Types not named have none. */
    static VoucherSets sets(Fields fields) {
        try {
            var sets = new VoucherSets(
                    fields.optionalNumber("exportation").orElse(0),
                    fields.optionalNumber("importation").orElse(0),
                    fields.optionalNumber("reExportation").orElse(0),
                    fields.optionalNumber("reImportation").orElse(0),
                    fields.optionalNumber("transit").orElse(0));
            fields.end();
            return sets;
        } catch (IllegalArgumentException e) {
            throw new UnreadableCaseException("sets: " + e.getMessage(), e);
        }
    }

    private static After after(Fields fields) {
        var after = new After(
                fields.optionalAs("asOf", LocalDate::parse),
                fields.optionalAs("status", ReconciliationStatus::valueOf),
                fields.optionalMap("outstanding", CustomsTerritory::of, ItemSet::parse),
                fields.optionalMap("openTransits", CustomsTerritory::of, ItemSet::parse),
                fields.optionalNumbers("setsLeft", LedgerCaseReader::setType).orElse(Map.of()),
                fields.optionalMap("visible", CustomsTerritory::of, ItemSet::parse)
                        .orElse(Map.of()));
        fields.end();
        if (after.status().isPresent() && after.asOf().isEmpty()) {
            throw new UnreadableCaseException("after: a status is that of a day, and asOf is missing");
        }
        return after;
    }

    private static After anything() {
        return new After(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }

    private static SetType setType(String key) {
        return switch (key) {
            case "exportation" -> SetType.EXPORTATION;
            case "importation" -> SetType.IMPORTATION;
            case "reExportation" -> SetType.RE_EXPORTATION;
            case "reImportation" -> SetType.RE_IMPORTATION;
            case "transit" -> SetType.TRANSIT;
            default -> throw new IllegalArgumentException("no type of sets");
        };
    }
}
