package io.eata.core.registry;

import io.eata.carnet.ledger.SetType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.Limits;
import io.eata.contracts.problem.FieldError;
import java.util.List;
import java.util.stream.Stream;

/** Voucher sets of one type are at most {@link Limits#SETS}, whether issued or added. */
public final class SetsRule {

    private SetsRule() {}

    /** @param path in front of the type's name, such as {@code sets.} */
    public static List<FieldError> broken(String path, VoucherSets sets) {
        return Stream.of(SetType.values())
                .filter(type -> sets.of(type) > Limits.SETS)
                .map(type -> new FieldError(path + name(type), "Max", "must be at most " + Limits.SETS))
                .toList();
    }

    private static String name(SetType type) {
        return switch (type) {
            case EXPORTATION -> "exportation";
            case IMPORTATION -> "importation";
            case RE_EXPORTATION -> "reExportation";
            case RE_IMPORTATION -> "reImportation";
            case TRANSIT -> "transit";
        };
    }
}
