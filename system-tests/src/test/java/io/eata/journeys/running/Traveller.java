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

/** A holder with a fresh carnet, on the way from Switzerland to Germany, whose home customs have done their part. */
public final class Traveller {

    private static final String PASSWORD = "carnet-demo-2026";

    private final Wallet wallet;
    private final IssuedCarnet carnet;
    private final Travel travel;

    /** @param items how long the general list is */
    public Traveller(int items) {
        var platform = Running.platform();
        var tokens = Running.tokens();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        var command = new IssueCarnet(
                "CHIT"
                        + UUID.randomUUID()
                                .toString()
                                .replace("-", "")
                                .substring(0, 12)
                                .toUpperCase(java.util.Locale.ROOT),
                CarnetOrder.ORIGINAL,
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
                null,
                null);
        carnet = new AssociationSystem(platform, tokens, "nics-ch")
                .issue(command)
                .orFail();
        wallet = new Wallet(platform, tokens, "holder@film.example", PASSWORD);
        wallet.add(String.valueOf(carnet.id()), carnet.pin()).orFail();
        wallet.sign(carnet.id(), "Noa Keller");
        travel = wallet.prepare(
                        carnet.id(),
                        new PrepareTravel(
                                "Berlin", "CH", "DE", List.of(), "1-" + items, "Noa Keller", null, null, null, null))
                .orFail();
        var home = new Officer(platform, "officer.ch@customs.example", PASSWORD);
        home.process(shows(TransactionType.VALIDATION), Officer.Changes.none());
        home.process(shows(TransactionType.EXPORTATION), Officer.Changes.none());
    }

    /** What a scanner reads from the QR for this transaction. */
    public String shows(TransactionType type) {
        return travel.declarations().stream()
                .filter(d -> d.type() == type)
                .findFirst()
                .map(d -> wallet.scanned(carnet.id(), travel.id(), d.id()))
                .orElseThrow();
    }

    public long carnetId() {
        return carnet.id();
    }

    public Wallet wallet() {
        return wallet;
    }
}
