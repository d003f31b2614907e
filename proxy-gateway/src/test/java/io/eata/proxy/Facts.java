package io.eata.proxy;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.territory.Country;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.CarnetAmended;
import io.eata.contracts.event.CarnetFact.CarnetIssued;
import io.eata.contracts.event.CarnetFact.HolderLinked;
import io.eata.contracts.event.CarnetFact.TransactionCancelled;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The facts of one carnet of 20 items from CH, with EU and GB in box P, as core tells them: in order, numbered by itself. */
public final class Facts {

    public static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T10:00:00+01:00");
    private static final AtomicLong IDS = new AtomicLong(System.nanoTime() / 1_000);

    public final long id = IDS.incrementAndGet();
    private int sequence;
    private int vouchers;

    public CarnetIssued issued() {
        return new CarnetIssued(
                id,
                0,
                AT,
                "CHTA" + id % 100_000_000,
                "CH-ALLIANCE",
                "CH",
                "CH",
                true,
                LocalDate.parse("2026-11-22"),
                LocalDate.parse("2099-11-21"),
                20,
                List.of("EU", "GB"),
                new VoucherSets(50, 50, 50, 50, 50),
                "CHF",
                Collections.nCopies(20, new BigDecimal("100.00")));
    }

    /** Five items until the end of the year in Japan alone, from a home on paper. */
    public CarnetAmended amended() {
        return new CarnetAmended(
                id,
                ++sequence,
                AT.plusMinutes(sequence),
                2,
                "0".repeat(64),
                "CH",
                "CH",
                false,
                LocalDate.parse("2026-11-22"),
                LocalDate.parse("2026-12-31"),
                5,
                List.of("JP"),
                new VoucherSets(1, 1, 1, 1, 1),
                "CHF",
                Collections.nCopies(5, new BigDecimal("100.00")));
    }

    public TransactionCommitted committed(TransactionType type, String country, String items) {
        return new TransactionCommitted(
                id,
                ++sequence,
                AT.plusMinutes(sequence),
                type,
                ++vouchers,
                country,
                Country.of(country).territory().code(),
                country + "001251",
                items,
                "",
                null,
                List.of(),
                List.of());
    }

    public TransactionCommitted validated() {
        return committed(TransactionType.VALIDATION, "CH", "1-20");
    }

    public TransactionCommitted exported(String items) {
        return committed(TransactionType.EXPORTATION, "CH", items);
    }

    public TransactionCommitted imported(String country, String items) {
        return committed(TransactionType.IMPORTATION, country, items);
    }

    public TransactionCancelled cancelled(long of, String country) {
        return new TransactionCancelled(
                id,
                ++sequence,
                AT.plusMinutes(sequence),
                of,
                country,
                Country.of(country).territory().code(),
                country + "001251");
    }

    public CarnetFact held(String country) {
        return new CarnetFact.CarnetHeld(
                id,
                ++sequence,
                AT.plusMinutes(sequence),
                country,
                Country.of(country).territory().code(),
                country + "001251");
    }

    public HolderLinked linked(String subject) {
        return new HolderLinked(id, sequence, AT, subject);
    }

    public SealedDocument document(int version) {
        return new SealedDocument(id, version, "seal-1", "opaque." + id + "." + version);
    }

    /** The facts of a carnet whose goods are in Germany, items 1-10. */
    public CarnetFact[] abroad() {
        return new CarnetFact[] {issued(), validated(), exported("1-20"), imported("DE", "1-10")};
    }
}
