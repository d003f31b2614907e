package io.eata.reconciliation.verdict;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.Act;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.CommitDetails;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A ledger of chance: any transaction after any other, few items and territories so that they meet often, closings of what was
 * never opened, goods imported twice, and every now and then a cancellation. Wilder than the rules would let through.
 */
record RandomLedger(CarnetTerms terms, List<LedgerEntry> entries) {

    static final LocalDate ISSUED = LocalDate.parse("2026-01-01");
    static final LocalDate VALID_UNTIL = LocalDate.parse("2026-06-30");

    private static final Country HOME = Country.of("CH");
    private static final List<Country> ABROAD =
            Stream.of("DE", "FR", "GB").map(Country::of).toList();
    private static final int LONGEST = 24;
    private static final int ITEMS = 12;

    static RandomLedger of(Random random) {
        var terms = new CarnetTerms(
                HOME,
                HOME.territory(),
                random.nextInt(4) > 0,
                ITEMS,
                ISSUED,
                VALID_UNTIL,
                new TreeSet<>(List.of(CustomsTerritory.of("EU"), CustomsTerritory.of("GB"))),
                new VoucherSets(99, 99, 99, 99, 99));
        var entries = new ArrayList<LedgerEntry>();
        var standing = new ArrayList<Integer>();
        var types = types(random);
        for (int sequence = 1; sequence <= 1 + random.nextInt(LONGEST); sequence++) {
            var at = OffsetDateTime.of(ISSUED.plusDays(sequence).atTime(9, 0), ZoneOffset.ofHours(2));
            if (!standing.isEmpty() && random.nextInt(6) == 0) {
                int of = standing.remove(random.nextInt(standing.size()));
                entries.add(new TransactionCancelled(sequence, Act.of(at, HOME), of, "officer", "reason"));
            } else {
                standing.add(sequence);
                entries.add(transaction(random, sequence, at, types.get(random.nextInt(types.size()))));
            }
        }
        return new RandomLedger(terms, List.copyOf(entries));
    }

    /** Some ledgers are about transits, some about goods, some about both. */
    private static List<TransactionType> types(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> List.of(TransactionType.TRANSIT_OPEN, TransactionType.TRANSIT_CLOSE, TransactionType.IMPORTATION);
            case 1 ->
                Arrays.stream(TransactionType.values())
                        .filter(type -> type != TransactionType.TRANSIT_OPEN && type != TransactionType.TRANSIT_CLOSE)
                        .toList();
            default -> List.of(TransactionType.values());
        };
    }

    private static LedgerEntry transaction(Random random, int sequence, OffsetDateTime at, TransactionType type) {
        var items = items(random);
        boolean settles = type == TransactionType.RE_EXPORTATION || type == TransactionType.RE_IMPORTATION;
        var notReturned = settles && random.nextBoolean() ? items(random).minus(items) : ItemSet.none();
        return new TransactionCommitted(
                sequence,
                Act.of(at, type.atHome() ? HOME : ABROAD.get(random.nextInt(ABROAD.size()))),
                type,
                settles && !notReturned.isEmpty() && random.nextInt(4) == 0 ? ItemSet.none() : items,
                notReturned,
                items,
                random.nextBoolean() ? null : ISSUED.plusDays(random.nextInt(40)),
                "",
                List.of(),
                1,
                CommitDetails.NONE,
                List.of());
    }

    private static ItemSet items(Random random) {
        if (random.nextInt(4) == 0) {
            return ItemSet.all(ITEMS);
        }
        int first = 1 + random.nextInt(ITEMS);
        var range = ItemSet.range(first, Math.min(ITEMS, first + random.nextInt(4)));
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> ItemSet.of(1 + random.nextInt(ITEMS)))
                .reduce(range, ItemSet::union);
    }
}
