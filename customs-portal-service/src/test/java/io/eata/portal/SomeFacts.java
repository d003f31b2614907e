package io.eata.portal;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.CarnetIssued;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.contracts.event.CarnetReconciled;
import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.portal.log.LedgerFollower;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Facts as core and reconciliation publish them. */
final class SomeFacts {

    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+01:00");
    static final LocalDate EXPIRY = LocalDate.parse("2026-11-30");

    private SomeFacts() {}

    static CarnetIssued issued(long carnet) {
        return new CarnetIssued(
                carnet,
                0,
                NOON.minusDays(9),
                number(carnet),
                "CH-ALLIANCE",
                "CH",
                "CH",
                true,
                LocalDate.parse("2026-11-13"),
                EXPIRY.plusDays(carnet % 7),
                20,
                List.of("EU", "GB"),
                new VoucherSets(2, 2, 2, 2, 2),
                "CHF",
                List.of(BigDecimal.TEN, BigDecimal.ONE));
    }

    static TransactionCommitted committed(
            long carnet,
            long sequence,
            TransactionType type,
            String country,
            String territory,
            String office,
            OffsetDateTime at) {
        return new TransactionCommitted(
                carnet,
                sequence,
                at,
                type,
                1,
                country,
                territory,
                office,
                "1-20",
                "",
                EXPIRY,
                sequence % 3 == 0 ? List.of(Warning.AFTER_FINAL_DATE) : List.of(),
                List.of());
    }

    static TransactionCommitted imported(long carnet, long sequence, OffsetDateTime at) {
        return committed(carnet, sequence, TransactionType.IMPORTATION, "DE", "EU", "DE004811", at);
    }

    static CarnetReconciled reconciled(long carnet, Verdict.Status status, Outstanding... outstanding) {
        return new CarnetReconciled(
                NOON.plusDays(9),
                new Verdict(carnet, number(carnet), EXPIRY, EXPIRY.plusDays(1), 9, status, List.of(outstanding)));
    }

    static Outstanding notReExported(String territory, String items) {
        return new Outstanding(
                Outstanding.Kind.NOT_RE_EXPORTED, territory, items, 3, new BigDecimal("47028.00"), "CHF", List.of());
    }

    static String number(long carnet) {
        return "CHTA%08d".formatted(carnet);
    }

    /** A day's work at a few offices. */
    static void happen(LedgerFollower follower) {
        for (long carnet = 880; carnet < 960; carnet++) {
            var at = NOON.plusMinutes(carnet);
            follower.apply(issued(carnet));
            follower.apply(committed(carnet, 2, TransactionType.EXPORTATION, "CH", "CH", "CH001251", at));
            follower.apply(imported(carnet, 3, at.plusMinutes(30)));
            if (carnet % 4 == 0) {
                follower.apply(
                        committed(carnet, 4, TransactionType.RE_EXPORTATION, "FR", "EU", "FR002310", at.plusDays(3)));
            }
            if (carnet % 5 == 0) {
                follower.apply(
                        new CarnetFact.TransactionCancelled(carnet, 5, at.plusDays(4), 3, "DE", "EU", "DE004811"));
            }
            if (carnet % 3 == 0) {
                follower.apply(reconciled(carnet, Verdict.Status.TO_CHECK, notReExported("EU", "1-4,6,11-20")));
            } else if (carnet % 3 == 1) {
                follower.apply(reconciled(carnet, Verdict.Status.TERMINATED));
            }
        }
        transits(follower);
        follower.apply(new CarnetFact.CarnetHeld(959, 6, NOON, "DE", "EU", "DE004811"));
        follower.apply(new CarnetFact.CarnetBlocked(958, 6, NOON));
    }

    /** Transits in every state, and a year before of transactions. */
    private static void transits(LedgerFollower follower) {
        for (long carnet = 960; carnet < 972; carnet++) {
            var at = NOON.minusMonths(carnet % 12).plusMinutes(carnet);
            follower.apply(issued(carnet));
            follower.apply(new TransactionCommitted(
                    carnet,
                    2,
                    at,
                    TransactionType.TRANSIT_OPEN,
                    1,
                    "DE",
                    "EU",
                    "DE004811",
                    "1-20",
                    "",
                    carnet % 12 == 0
                            ? NOON.toLocalDate().plusDays(7)
                            : at.toLocalDate().plusDays(14),
                    List.of(),
                    List.of()));
            if (carnet % 3 == 1) {
                follower.apply(committed(
                        carnet,
                        3,
                        TransactionType.TRANSIT_CLOSE,
                        "FR",
                        "EU",
                        "FR002310",
                        at.plusDays(carnet % 2 * 20)));
            }
        }
    }
}
