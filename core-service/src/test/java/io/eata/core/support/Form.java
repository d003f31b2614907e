package io.eata.core.support;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.carnet.IntendedUse;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.carnet.Party;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.Replaces;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A carnet as an association fills it in: film equipment from Switzerland, 20 items, good for the EU, Britain and Norway. */
public final class Form {

    public static final Party HOLDER =
            new Party("Alpenfilm AG", "Limmatquai 8, 8001 Zürich", "CH", "holder@film.example", "de");

    /** Far from the numbers of the samples, which the table of who may call what issues, too. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000_000);

    public String number = "CHTA%08d".formatted(NUMBERS.incrementAndGet());
    public CarnetOrder order = CarnetOrder.ORIGINAL;
    public @Nullable Replaces replaces;
    public @Nullable String twinOf;
    public CarnetFormat format = CarnetFormat.DIGITAL;
    public Party holder = HOLDER;
    public List<Party> representatives = List.of();
    public LocalDate issueDate = LocalDate.now(Clock.system(ZoneOffset.UTC));
    public LocalDate validUntil = issueDate.plusMonths(6);
    public @Nullable Boolean homeDigital;
    public List<String> territories = List.of("EU", "GB", "NO");
    public String currency = "CHF";
    public VoucherSets sets = new VoucherSets(2, 2, 2, 2, 2);
    public List<Item> items = items(20, item -> item);

    public static List<Item> items(int count, UnaryOperator<Item> change) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> change.apply(new Item(
                        number,
                        "Prime lens, serial " + (7000 + number),
                        1,
                        "1.1",
                        "KGM",
                        new BigDecimal("2351.40"),
                        "DE",
                        null)))
                .toList();
    }

    public IssueCarnet filledIn() {
        return new IssueCarnet(
                number,
                order,
                format,
                holder,
                representatives,
                IntendedUse.PROFESSIONAL_EQUIPMENT,
                issueDate,
                validUntil,
                homeDigital,
                territories,
                currency,
                "42 kg",
                sets,
                items,
                replaces,
                twinOf);
    }
}
