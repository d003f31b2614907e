package io.eata.paper;

import io.eata.carnet.ledger.TransactionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One voucher with its counterfoil.
 *
 * @param number per kind, from 1
 * @param filledBy the transaction that used it; absent while blank
 * @param discharge of a transit, the closing that answers it
 * @param answers numbers of the vouchers that it answers, such as {@code 1, 3}; empty where none is known
 */
record Voucher(
        VoucherKind kind,
        int number,
        @Nullable PaperEntry filledBy,
        @Nullable PaperEntry discharge,
        String answers) {

    /** Those that are filled, then those that are blank, kind after kind. */
    static List<Voucher> of(CarnetPaper carnet) {
        var answers = AnsweredVouchers.in(carnet.entries());
        var vouchers = new ArrayList<Voucher>();
        for (var kind : VoucherKind.values()) {
            var filled = carnet.entries().stream()
                    .filter(entry -> kind.isFilledBy(entry.transaction().type()))
                    .map(entry -> filled(kind, entry, carnet.entries(), answers))
                    .toList();
            vouchers.addAll(filled);
            int last = filled.stream().mapToInt(Voucher::number).max().orElse(0);
            IntStream.rangeClosed(last + 1, last + kind.countIn(carnet.blanks()))
                    .forEach(number -> vouchers.add(new Voucher(kind, number, null, null, "")));
        }
        return vouchers;
    }

    private static Voucher filled(VoucherKind kind, PaperEntry entry, List<PaperEntry> all, AnsweredVouchers answers) {
        return new Voucher(
                kind,
                entry.transaction().voucherNumber(),
                entry,
                kind == VoucherKind.TRANSIT ? closingOf(entry, all).orElse(null) : null,
                answers.by(entry));
    }

    private static Optional<PaperEntry> closingOf(PaperEntry opening, List<PaperEntry> all) {
        return all.stream()
                .filter(entry -> entry.transaction().type() == TransactionType.TRANSIT_CLOSE
                        && entry.stands()
                        && entry.transaction().sequence()
                                > opening.transaction().sequence()
                        && entry.transaction()
                                .territory()
                                .equals(opening.transaction().territory())
                        && entry.items().intersects(opening.items()))
                .findFirst();
    }

    /** Whether its transaction was cancelled: such a voucher is void and its number never given again. */
    boolean isVoid() {
        return filledBy != null && !filledBy.stands();
    }
}
