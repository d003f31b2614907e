package io.eata.core.ledger;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.Act;
import io.eata.carnet.ledger.AssociationAct;
import io.eata.carnet.ledger.CommitDetails;
import io.eata.carnet.ledger.Ledger;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.CarnetBlocked;
import io.eata.carnet.ledger.LedgerEntry.CarnetHeld;
import io.eata.carnet.ledger.LedgerEntry.CarnetReleased;
import io.eata.carnet.ledger.LedgerEntry.CarnetUnblocked;
import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.territory.Country;
import io.eata.contracts.core.Office;
import io.eata.core.receipt.Receipts;
import io.eata.core.registry.Registry;
import io.eata.core.sql.Database;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.beans.factory.BeanFactory;

/** Writes ledgers of any length, each entry as the core writes it, without the offices and days that they would take. */
public final class LongLedger {

    private static final int AT_ONCE = 100;
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-06-01T08:00:00+02:00");
    private static final List<String> ABROAD = List.of("DE", "FR", "GB", "NO");

    private final Registry registry;
    private final LedgerStore store;
    private final LedgerCodec codec;
    private final Receipts receipts;
    private final Database database;

    private LongLedger(Registry registry, LedgerStore store, LedgerCodec codec, Receipts receipts, Database database) {
        this.registry = registry;
        this.store = store;
        this.codec = codec;
        this.receipts = receipts;
        this.database = database;
    }

    public static LongLedger of(BeanFactory beans) {
        return new LongLedger(
                beans.getBean(Registry.class),
                beans.getBean(LedgerStore.class),
                beans.getBean(LedgerCodec.class),
                beans.getBean(Receipts.class),
                beans.getBean(Database.class));
    }

    /** Writes entries into the empty ledger of a carnet. */
    public void write(long carnetId, List<LedgerEntry> entries) {
        var carnet = registry.find(carnetId).orElseThrow();
        var after = Ledger.replay(carnet.carnet().terms(), entries);
        var office = new Office("CH001251", "Basel/Weil Autobahn", "Europe/Zurich");
        String hash = carnet.head().lastHash();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            var trip = database.roundTrip();
            for (var entry : entries.subList(from, Math.min(entries.size(), from + AT_ONCE))) {
                var row = codec.write(carnetId, entry, new Actor("officer", office), null, hash);
                hash = row.hash();
                store.append(trip, row, after);
                if (entry instanceof TransactionCommitted committed) {
                    var recorded = new RecordedEntry(carnetId, entry, office, null, hash);
                    receipts.issue(trip, carnet.carnet(), recorded, committed);
                }
            }
            database.inTransaction(() -> {
                trip.run();
                return true;
            });
        }
    }

    /** A history of a carnet from CH that offices everywhere go on and on with, holding and cancelling now and then. */
    public static List<LedgerEntry> random(int length, long seed) {
        var random = new Random(seed);
        var entries = new ArrayList<LedgerEntry>();
        var vouchers = new EnumMap<TransactionType, Integer>(TransactionType.class);
        var standing = new ArrayList<TransactionCommitted>();
        while (entries.size() < length) {
            entries.add(next(entries.size() + 1, random, vouchers, standing));
        }
        return List.copyOf(entries);
    }

    private static LedgerEntry next(
            int sequence, Random random, Map<TransactionType, Integer> vouchers, List<TransactionCommitted> standing) {
        int kind = random.nextInt(20);
        var at = START.plusMinutes(sequence);
        var act = Act.of(at, Country.of(ABROAD.get(random.nextInt(ABROAD.size()))));
        var association = new AssociationAct(at, "CH-ALLIANCE");
        return switch (kind) {
            case 0 -> new CarnetHeld(sequence, act, "O1", "officer", "look");
            case 1 -> new CarnetReleased(sequence, act, "O1", "officer");
            case 2 -> new CarnetBlocked(sequence, association, "lost " + sequence);
            case 3 -> new CarnetUnblocked(sequence, association);
            case 4, 5 -> {
                if (standing.isEmpty()) {
                    yield new CarnetUnblocked(sequence, association);
                }
                var target = standing.remove(random.nextInt(standing.size()));
                var there = Act.of(at, target.act().in());
                yield new TransactionCancelled(sequence, there, target.sequence(), "officer", "mistaken");
            }
            default -> committed(sequence, at, random, vouchers, standing);
        };
    }

    private static TransactionCommitted committed(
            int sequence,
            OffsetDateTime at,
            Random random,
            Map<TransactionType, Integer> vouchers,
            List<TransactionCommitted> standing) {
        var types = TransactionType.values();
        var type = types[random.nextInt(types.length)];
        String country = type.atHome() ? "CH" : ABROAD.get(random.nextInt(ABROAD.size()));
        var committed = new TransactionCommitted(
                sequence,
                Act.of(at, Country.of(country)),
                type,
                ItemSet.range(1, 1 + random.nextInt(20)),
                ItemSet.none(),
                ItemSet.range(1, 20),
                null,
                "",
                List.of(),
                vouchers.merge(type.numberedAs(), 1, Integer::sum),
                CommitDetails.by("O1", "officer"),
                List.of());
        standing.add(committed);
        return committed;
    }
}
