package io.eata.carnet.ledger;

/** Numbers of voucher sets by type, each 0 to {@value #MOST}: held, used, left or added. */
public record VoucherSets(int exportation, int importation, int reExportation, int reImportation, int transit) {

    public static final int MOST = 100_000;
    public static final VoucherSets NONE = new VoucherSets(0, 0, 0, 0, 0);

    /** @throws IllegalArgumentException if a number is negative or absurd */
    public VoucherSets {
        require(exportation);
        require(importation);
        require(reExportation);
        require(reImportation);
        require(transit);
    }

    public static VoucherSets one(SetType type) {
        return switch (type) {
            case EXPORTATION -> new VoucherSets(1, 0, 0, 0, 0);
            case IMPORTATION -> new VoucherSets(0, 1, 0, 0, 0);
            case RE_EXPORTATION -> new VoucherSets(0, 0, 1, 0, 0);
            case RE_IMPORTATION -> new VoucherSets(0, 0, 0, 1, 0);
            case TRANSIT -> new VoucherSets(0, 0, 0, 0, 1);
        };
    }

    public int of(SetType type) {
        return switch (type) {
            case EXPORTATION -> exportation;
            case IMPORTATION -> importation;
            case RE_EXPORTATION -> reExportation;
            case RE_IMPORTATION -> reImportation;
            case TRANSIT -> transit;
        };
    }

    public VoucherSets plus(VoucherSets more) {
        return new VoucherSets(
                exportation + more.exportation,
                importation + more.importation,
                reExportation + more.reExportation,
                reImportation + more.reImportation,
                transit + more.transit);
    }

    /** @throws IllegalArgumentException if more would be taken than is there */
    public VoucherSets minus(VoucherSets taken) {
        return new VoucherSets(
                exportation - taken.exportation,
                importation - taken.importation,
                reExportation - taken.reExportation,
                reImportation - taken.reImportation,
                transit - taken.transit);
    }

    private static void require(int sets) {
        if (sets < 0 || sets > MOST) {
            throw new IllegalArgumentException("a number of sets is 0 to " + MOST + ", not " + sets);
        }
    }
}
