package io.eata.paper;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import java.util.Locale;
import java.util.Set;

/** The five vouchers of a booklet in the order in which they are bound, each with its counterfoil and its colour. */
enum VoucherKind {
    EXPORTATION(Colour.YELLOW, Set.of(TransactionType.EXPORTATION, TransactionType.EXIT)),
    IMPORTATION(Colour.WHITE, Set.of(TransactionType.IMPORTATION)),
    RE_EXPORTATION(Colour.WHITE, Set.of(TransactionType.RE_EXPORTATION)),
    RE_IMPORTATION(Colour.YELLOW, Set.of(TransactionType.RE_IMPORTATION)),
    TRANSIT(Colour.BLUE, Set.of(TransactionType.TRANSIT_OPEN));

    private final Colour colour;
    private final Set<TransactionType> types;

    VoucherKind(Colour colour, Set<TransactionType> types) {
        this.colour = colour;
        this.types = types;
    }

    Colour colour() {
        return colour;
    }

    /** Whether a transaction of that type fills a voucher of this kind. */
    boolean isFilledBy(TransactionType type) {
        return types.contains(type);
    }

    /** First part of its keys in the texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    int countIn(VoucherSets sets) {
        return switch (this) {
            case EXPORTATION -> sets.exportation();
            case IMPORTATION -> sets.importation();
            case RE_EXPORTATION -> sets.reExportation();
            case RE_IMPORTATION -> sets.reImportation();
            case TRANSIT -> sets.transit();
        };
    }
}
