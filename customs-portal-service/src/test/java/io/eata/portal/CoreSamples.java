package io.eata.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.core.Assessment;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.JourneyView;
import io.eata.contracts.core.JourneyView.Kind;
import io.eata.contracts.core.JourneyView.Left;
import io.eata.contracts.core.JourneyView.StayView;
import io.eata.contracts.core.OpenedDeclaration;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.TransactionReference;
import io.eata.contracts.core.TransactionView;
import io.eata.contracts.directory.AssociationKind;
import io.eata.contracts.directory.ListedAssociation;
import io.eata.contracts.news.NewsAudience;
import io.eata.contracts.news.NewsItem;
import io.eata.platform.sealing.DocumentSealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@link LittleCore} answers: core's golden samples, made fit for what a test wants of the one carnet. */
record CoreSamples(JsonMapper json, DocumentSealing sealing) {

    OpenedDeclaration opened(LittleCore core) {
        var golden = json.readValue(golden("OpenedDeclaration"), OpenedDeclaration.class);
        var tree = json.valueToTree(golden.carnet());
        ((ObjectNode) tree).put("items", core.items).put("homeTerritory", core.home.equals("CH") ? "CH" : "EU");
        var all = "1-" + core.items;
        return new OpenedDeclaration(
                json.treeToValue(tree, CarnetSummary.class),
                new Declaration(
                        31,
                        core.type,
                        core.type.atHome() ? core.home : "EU",
                        all,
                        Declaration.State.OPEN,
                        LittleCore.CODE,
                        null),
                golden.travel(),
                sealing.seal(document(core)),
                golden.standing(),
                golden.history(),
                assessment(core),
                golden.signature(),
                core.replacement,
                golden.powerOfAttorney());
    }

    Assessment assessment(LittleCore core) {
        var refused = core.refusal;
        return refused == null
                ? new Assessment(null, core.warnings, core.type.answers().isEmpty() ? List.of() : core.answers)
                : json.readValue(
                        "{\"refusal\":{\"rule\":\"" + refused + "\",\"detail\":\"\"},\"warnings\":[]}",
                        Assessment.class);
    }

    CarnetDocument document(LittleCore core) {
        var golden = (ObjectNode) json.readTree(golden("CarnetDocument"));
        var list = new ArrayList<Item>();
        var things = List.of(
                "Cinema camera body Arcus One, serial 401%02d",
                "Prime lens %d mm, T1.5, in case",
                "LED panel 2x1, bi-colour, with yoke, no. %d",
                "Audio mixer, 8 channels, serial M-77%02d",
                "Tripod, carbon, fluid head, no. %d");
        IntStream.rangeClosed(1, core.items)
                .forEach(n -> list.add(new Item(
                        n,
                        things.get(n % things.size()).formatted(n),
                        1 + n % 3,
                        (1 + n % 7) + ".5",
                        "KGM",
                        new BigDecimal(1000 + 137L * n % 9000).setScale(2),
                        n % 4 == 0 ? "DE" : null,
                        null)));
        golden.set("items", json.valueToTree(list));
        golden.put("homeCountry", core.home);
        golden.put("totalValue", list.stream().map(Item::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        return json.treeToValue(golden, CarnetDocument.class);
    }

    Receipt receipt(LittleCore core, OffsetDateTime at, String cleared, String notReturned) {
        var golden = (ObjectNode) json.readTree(golden("TransactionView"));
        golden.put("type", core.type.name())
                .put("items", cleared)
                .put("notReturned", notReturned)
                .put("at", at.toString());
        golden.put("verificationCode", "AB7K9Q2MXE");
        golden.set(
                "office",
                json.readTree("{\"code\":\"DE004811\",\"name\":\"Zollamt Weil am"
                        + " Rhein-Autobahn\",\"zone\":\"Europe/Berlin\"}"));
        golden.put("country", "DE").put("territory", "EU");
        golden.set("warnings", json.valueToTree(core.warnings));
        var signed = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[520]);
        return new Receipt(json.treeToValue(golden, TransactionView.class), "eyJhbGciOiJFUzI1NiJ9." + signed, null);
    }

    TransactionView exported(TransactionReference reference) {
        var golden = (ObjectNode) json.readTree(golden("TransactionView"));
        golden.put("carnetId", reference.carnetId())
                .put("carnetNumber", SomeFacts.number(reference.carnetId()))
                .put("sequence", reference.sequence())
                .put("type", TransactionType.IMPORTATION.name())
                .put("remarks", "Checked \u0007 & <found>\ud83d\ude9a good");
        return json.treeToValue(golden, TransactionView.class);
    }

    /** Out, through Germany, and half of it home. */
    JourneyView journey() {
        return new JourneyView(
                1000,
                "CH",
                0,
                List.of(
                        step(1, TransactionType.VALIDATION, "CH", "CH", "1-20"),
                        step(2, TransactionType.EXPORTATION, "CH", "CH", "1-20"),
                        step(3, TransactionType.TRANSIT_OPEN, "EU", "DE", "1-20"),
                        step(4, TransactionType.TRANSIT_CLOSE, "EU", "FR", "1-20"),
                        step(5, TransactionType.IMPORTATION, "EU", "FR", "1-20"),
                        step(6, TransactionType.RE_EXPORTATION, "EU", "DE", "1-10"),
                        step(8, TransactionType.RE_IMPORTATION, "CH", "CH", "1-10")),
                List.of(
                        new StayView(Kind.EXPORTED, "CH", "1-20", 2, List.of(new Left(8, "1-10")), "11-20"),
                        new StayView(Kind.IN_TRANSIT, "EU", "1-20", 3, List.of(new Left(4, "1-20")), ""),
                        new StayView(
                                Kind.IMPORTED,
                                "EU",
                                "1-20",
                                5,
                                List.of(new Left(6, "1-10"), new Left(7, "11")),
                                "12-20")));
    }

    private TransactionView step(long sequence, TransactionType type, String territory, String country, String items) {
        var golden = (ObjectNode) json.readTree(golden("TransactionView"));
        golden.put("sequence", sequence)
                .put("type", type.name())
                .put("territory", territory)
                .put("country", country)
                .put("items", items)
                .put(
                        "at",
                        OffsetDateTime.parse("2026-11-22T09:58:00+01:00")
                                .plusDays(sequence)
                                .toString());
        return json.treeToValue(golden, TransactionView.class);
    }

    NewsItem news(boolean french) {
        return new NewsItem(
                12,
                NewsAudience.CUSTOMS,
                true,
                Instant.parse("2026-11-20T08:00:00Z"),
                Instant.parse("2026-11-20T08:00:00Z"),
                french ? "fr" : "en",
                french ? "Les scellés électroniques" : "Electronic seals are coming",
                french
                        ? "Un **essai** à Genève."
                        : "A **trial** in Geneva. <script>alert(1)</script> [bad](javascript:alert(2)) [good](https://ata.example.org/x) ![eye](https://spy.example.org/p.png)");
    }

    List<ListedAssociation> associations() {
        return List.of(
                association("CH-ALLIANCE", "Alliance of Swiss Chambers", "CH", null, "46.20", "6.15"),
                association("CH-ZHK", "Zürcher Handelskammer", "CH", "CH-ALLIANCE", "47.37", "8.54"),
                association("JP-JCAA", "日本商事仲裁協会", "JP", null, "35.68", "139.76"),
                association("XT-CHAMBER", "غرفة العرض", "XT", null, "-20", "-15"));
    }

    private static ListedAssociation association(
            String code, String name, String country, @Nullable String above, String latitude, String longitude) {
        return new ListedAssociation(
                code,
                above == null ? AssociationKind.GUARANTEEING : AssociationKind.ISSUING,
                name,
                country,
                above,
                "1 Square",
                null,
                "desk@chamber.example.org",
                "https://chamber.example.org",
                new BigDecimal(latitude),
                new BigDecimal(longitude),
                List.of("en", "fr"));
    }

    static String golden(String name) {
        try {
            return new ClassPathResource("golden/" + name + ".json").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
