package io.eata.paper;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.carnet.Association;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.carnet.IntendedUse;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.carnet.Party;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.TransactionView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Carnets to print: a film crew's, with every script in its list. */
final class Samples {

    static final LocalDate VALID_UNTIL = LocalDate.parse("2027-06-30");
    static final Party HOLDER =
            new Party("Alpenfilm GmbH", "Seestraße 12\n8002 Zürich", "CH", "crew@alpenfilm.example", "de");
    static final Office BASEL = new Office("CH001251", "Basel/Weil Autobahn", "Europe/Zurich");
    static final Office DOVER = new Office("GB000060", "Dover Eastern Docks", "Europe/London");
    static final VoucherSets ONE_EACH = new VoucherSets(1, 1, 1, 1, 1);

    static final List<String> SCRIPTS = List.of(
            "Camera ARRI Alexa 35, serial 00123",
            "Objektiv für Überlänge, Größe 50 mm – čeština, łódź, ığdır",
            "Объектив кинокамеры, серийный № 4711",
            "Φακός κάμερας, αριθμός σειράς 12",
            "电影摄影机镜头，编号 88",
            "映画用カメラのレンズ、シリアル番号 99",
            "عدسة كاميرا سينمائية رقم 42",
            "עדשת מצלמה 7",
            "영화 촬영용 카메라 렌즈, 일련번호 77, 쀼뷁",
            "Müller株式会社の三脚・Ελλάς-Б mixed");

    private Samples() {}

    static CarnetDocument document(String country, List<Item> items) {
        return document(country, HOLDER, List.of(), items);
    }

    static CarnetDocument document(String country, Party holder, List<Party> representatives, List<Item> items) {
        return new CarnetDocument(
                883,
                1,
                country + "TA00000133",
                "ATA",
                CarnetOrder.ORIGINAL,
                CarnetFormat.PAPER_AND_DIGITAL,
                new Association(country + "-ALPINA", "Chamber of Commerce Alpina"),
                country,
                holder,
                representatives,
                IntendedUse.PROFESSIONAL_EQUIPMENT,
                LocalDate.parse("2026-07-01"),
                VALID_UNTIL,
                List.of("EU", "GB", "NO", "JP", "CN", "US", "AE", "TR"),
                "CHF",
                items.stream().map(Item::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                null,
                ONE_EACH,
                items,
                List.of());
    }

    /** Items of all scripts in turn. */
    static List<Item> items(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Samples::item).toList();
    }

    private static Item item(int number) {
        return new Item(
                number,
                SCRIPTS.get((number - 1) % SCRIPTS.size()),
                1 + number % 3,
                "1.5",
                "KGM",
                new BigDecimal("1234.55").add(BigDecimal.valueOf(number)),
                number % 2 == 0 ? "JP" : null,
                null);
    }

    static TransactionView transaction(long sequence, TransactionType type, String country, String items) {
        return transaction(sequence, type, country, items, "All in order");
    }

    static TransactionView transaction(
            long sequence, TransactionType type, String country, String items, String remarks) {
        boolean home = country.equals("CH");
        return new TransactionView(
                883,
                "CHTA00000133",
                sequence,
                type,
                type.setType().isPresent() ? 1 : 0,
                country,
                country,
                home ? BASEL : DOVER,
                home ? "A. Rossi" : null,
                OffsetDateTime.parse("2026-08-0" + sequence + "T10:15:00+02:00"),
                items,
                "",
                home ? null : LocalDate.parse("2026-12-31"),
                List.of(),
                "REF-" + sequence,
                remarks,
                type == TransactionType.TRANSIT_OPEN ? "2 seals, GB 4711" : null,
                type == TransactionType.VALIDATION,
                false,
                "7H3K-M9QX-2C4D-F",
                List.of());
    }

    static PaperEntry entry(TransactionView transaction) {
        var marks = transaction.type() == TransactionType.VALIDATION ? Map.of(1, "CH-778") : Map.<Integer, String>of();
        return new PaperEntry(
                transaction,
                new TreeMap<>(marks),
                "",
                "",
                "",
                new Journey("LAND", "3 flight cases, grey", "Pinewood Studios", "GB", "Anna Keller"));
    }

    /** A journey to Great Britain and back. */
    static List<PaperEntry> journey() {
        return List.of(
                        transaction(1, TransactionType.VALIDATION, "CH", "1-10"),
                        transaction(2, TransactionType.EXPORTATION, "CH", "1-10"),
                        transaction(3, TransactionType.IMPORTATION, "GB", "1-10"),
                        transaction(4, TransactionType.RE_EXPORTATION, "GB", "1-10"),
                        transaction(5, TransactionType.RE_IMPORTATION, "CH", "1-10"))
                .stream()
                .map(Samples::entry)
                .toList();
    }

    static Receipt receipt(TransactionView transaction) {
        return new Receipt(
                transaction, "eyJhbGciOiJFUzI1NiJ9." + "QUJDREVGR0hJSktMTU5PUA".repeat(24) + ".c2lnbmF0dXJl", null);
    }
}
