package io.eata.journeys.running;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.carnet.IntendedUse;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.carnet.Party;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.ReplacementKind;
import io.eata.contracts.core.ReplacementReason;
import io.eata.contracts.core.Replaces;
import io.eata.contracts.core.Travel;
import io.eata.journeys.people.AssociationSystem;
import io.eata.journeys.people.Officer;
import io.eata.journeys.people.Wallet;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A holder with a fresh carnet, on the way from Switzerland to Germany, whose home customs have done their part. */
public final class Traveller {

    private static final String PASSWORD = "carnet-demo-2026";

    private static final String SIGNER = "Noa Keller";

    private final int items;
    private final Wallet wallet;
    private final IssuedCarnet carnet;
    private final Travel travel;

    /** @param items how long the general list is */
    public Traveller(int items) {
        this(items, null);
    }

    private Traveller(int items, @Nullable Replaces replaces) {
        this.items = items;
        carnet = new AssociationSystem(Running.platform(), Running.tokens(), "nics-ch")
                .issueWith(order(items, replaces), "receipts.pdf", SmallPdf.BYTES);
        wallet = new Wallet(Running.platform(), Running.tokens(), "holder@film.example", PASSWORD);
        wallet.add(String.valueOf(carnet.id()), carnet.pin()).orFail();
        wallet.sign(carnet.id(), SIGNER);
        travel = prepare("CH", "DE");
        var home = new Officer(Running.platform(), "officer.ch@customs.example", PASSWORD);
        home.process(shows(TransactionType.VALIDATION), Officer.Changes.none());
        home.process(shows(TransactionType.EXPORTATION), Officer.Changes.none());
    }

    private static IssueCarnet order(int items, @Nullable Replaces replaces) {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return new IssueCarnet(
                "CHIT"
                        + UUID.randomUUID()
                                .toString()
                                .replace("-", "")
                                .substring(0, 12)
                                .toUpperCase(java.util.Locale.ROOT),
                replaces == null ? CarnetOrder.ORIGINAL : CarnetOrder.REPLACEMENT,
                CarnetFormat.DIGITAL,
                new Party("Alpenfilm AG", "Limmatquai 8, 8001 Zürich", "CH", "holder@film.example", "en"),
                List.of(),
                IntendedUse.PROFESSIONAL_EQUIPMENT,
                today,
                today.plusMonths(6),
                true,
                List.of("EU"),
                "CHF",
                null,
                new VoucherSets(2, 2, 2, 2, 2),
                IntStream.rangeClosed(1, items)
                        .mapToObj(n ->
                                new Item(n, "Lens no. " + n, 1, "1.2", "KGM", BigDecimal.valueOf(100L + n), "JP", null))
                        .toList(),
                replaces,
                null);
    }

    /** The goods are let in there, and then the carnet is lost: the same holder with what stands in for it, at the same border. */
    public Traveller loses() {
        new Officer(Running.platform(), "officer.de@customs.example", PASSWORD)
                .process(shows(TransactionType.IMPORTATION), Officer.Changes.none());
        return new Traveller(
                items, new Replaces(carnet.number(), ReplacementKind.SUBSTITUTE, ReplacementReason.LOST, null, null));
    }

    /** What a scanner reads from the QR for this transaction of the way back. */
    public String showsOnTheWayBack(TransactionType type) {
        return shows(prepare("DE", "CH"), type);
    }

    private Travel prepare(String from, String to) {
        return wallet.prepare(
                        carnet.id(),
                        new PrepareTravel(
                                "To " + to, from, to, List.of(), "1-" + items, SIGNER, null, null, null, null))
                .orFail();
    }

    /** What a scanner reads from the QR for this transaction. */
    public String shows(TransactionType type) {
        return shows(travel, type);
    }

    private String shows(Travel shown, TransactionType type) {
        return shown.declarations().stream()
                .filter(d -> d.type() == type)
                .findFirst()
                .map(d -> wallet.scanned(carnet.id(), shown.id(), d.id()))
                .orElseThrow();
    }

    public long carnetId() {
        return carnet.id();
    }

    public Wallet wallet() {
        return wallet;
    }
}
