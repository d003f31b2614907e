package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.core.AssociationFileApi;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.contracts.core.DraftApi;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.ProofApi;
import io.eata.contracts.core.ReplacementKind;
import io.eata.contracts.core.ReplacementReason;
import io.eata.contracts.core.Replaces;
import io.eata.contracts.core.SignedDay;
import io.eata.contracts.core.TransactionView;
import io.eata.core.proof.DailySealing;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.MovedClock;
import io.eata.core.support.SampleFiles;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Who may read what of a carnet (domain.md, section 4): every reader against every address that reads. An address that the published
 * interface has and the table does not, or the other way round, fails.
 */
@CoreTest
class VisibilityMatrixTest {

    /** Journey: validated and exported in CH, through DE, GB and NO, home again, discharged. */
    private static final int LAST = 9;

    private static final Map<String, Readers> MATRIX = new TreeMap<>(Map.ofEntries(
            Map.entry("/v1/association/carnets/{carnet}", Readers.ASSOCIATION),
            Map.entry("/v1/association/carnets/{id}/activity", Readers.ASSOCIATION),
            Map.entry("/v1/association/carnets/{id}/discharge", Readers.ASSOCIATION),
            Map.entry("/v1/association/carnets/{id}/documents/{version}.pdf", Readers.ASSOCIATION),
            Map.entry("/v1/association/carnets/{id}/files", Readers.ASSOCIATION),
            Map.entry("/v1/association/carnets/{id}/files/{file}", Readers.ASSOCIATION),
            Map.entry("/v1/association/carnets/{id}/paper/{form}.pdf", Readers.ASSOCIATION),
            Map.entry("/v1/association/carnets/{id}/powers-of-attorney", Readers.ASSOCIATION),
            Map.entry("/v1/association/carnets/{id}/replacement", Readers.ASSOCIATION),
            Map.entry("/v1/association/carnets/{id}/signature", Readers.ASSOCIATION),
            Map.entry("/v1/association/carnets/{id}/standing", Readers.ASSOCIATION),
            Map.entry("/v1/association/carnets/{id}/transactions/{sequence}/receipt.pdf", Readers.ASSOCIATION),
            Map.entry("/v1/association/carnets/{id}/twin", Readers.ASSOCIATION),
            Map.entry("/v1/customs/carnets/{carnet}", Readers.CUSTOMS),
            Map.entry("/v1/customs/carnets/{id}/document", Readers.CUSTOMS),
            Map.entry("/v1/customs/carnets/{id}/files", Readers.CUSTOMS),
            Map.entry("/v1/customs/carnets/{id}/files/{file}", Readers.CUSTOMS),
            Map.entry("/v1/customs/carnets/{id}/journey", Readers.CUSTOMS),
            Map.entry("/v1/customs/carnets/{id}/paper/{form}.pdf", Readers.CUSTOMS),
            Map.entry("/v1/customs/carnets/{id}/replacement", Readers.CUSTOMS),
            Map.entry("/v1/customs/carnets/{id}/standing", Readers.CUSTOMS),
            Map.entry("/v1/customs/carnets/{id}/transactions", Readers.CUSTOMS),
            Map.entry("/v1/customs/carnets/{id}/transactions/{sequence}/receipt", Readers.CUSTOMS),
            Map.entry("/v1/customs/carnets/{id}/transactions/{sequence}/receipt.pdf", Readers.CUSTOMS),
            Map.entry("/v1/holder/carnets/{id}", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/activity", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/discharge", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/document", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/files", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/files/{file}", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/paper/{form}.pdf", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/powers-of-attorney", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/replacement", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/signature", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/standing", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/transactions/{sequence}/receipt", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/transactions/{sequence}/receipt.pdf", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/travels", Readers.HOLDER),
            Map.entry("/v1/holder/carnets/{id}/travels/{travel}", Readers.HOLDER),
            Map.entry("/v1/platform/carnets/{id}/contact", Readers.NOTIFICATION),
            Map.entry("/v1/platform/carnets/{id}/transactions/{sequence}/receipt", Readers.NOTIFICATION),
            Map.entry("/v1/proofs/carnets/{id}", Readers.ALL_BUT_SERVICES)));

    /** Addresses that read and name no carnet; lists show a reader's own, and other tests hold them. */
    private static final Set<String> NO_CARNET = new TreeSet<>(Set.of(
            "/.well-known/jwks.json",
            "/v1/association/carnets",
            "/v1/association/drafts",
            "/v1/association/drafts/{id}",
            "/v1/association/drafts/{id}/attachments",
            "/v1/association/drafts/{id}/attachments/{file}",
            "/v1/customs/holds",
            "/v1/holder/carnets",
            "/v1/icc/associations",
            "/v1/icc/associations/{code}",
            "/v1/icc/news",
            "/v1/icc/news/{id}",
            "/v1/icc/territories",
            "/v1/icc/territories/{code}",
            "/v1/icc/territories/{code}/history",
            "/v1/news",
            "/v1/news/{id}",
            "/v1/operations/verifications/{id}",
            "/v1/operations/verifications/{id}/findings",
            "/v1/public/associations",
            "/v1/public/associations/{code}",
            "/v1/public/proofs/days",
            "/v1/public/proofs/days/{day}",
            "/v1/public/territories",
            "/v1/public/territories.csv",
            "/v1/public/territories/{code}"));

    /** What each territory may see of the journey: what came before and in it, and goods coming home. */
    private static final Map<String, Set<Integer>> SEEN = new TreeMap<>(Map.of(
            "CH", sequences(1, 9),
            "DE", plus(sequences(1, 4), 9),
            "GB", plus(sequences(1, 6), 9),
            "NO", sequences(1, 9),
            "JP", Set.of()));

    @Autowired
    Desks desks;

    @Autowired
    MovedClock clock;

    @Autowired
    DailySealing sealing;

    @Autowired
    ObjectMapper json;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void back_to_now() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void has_a_row_for_every_address_that_reads() throws IOException, InterruptedException {
        var described = new TreeSet<String>();
        JsonNode paths =
                json.readTree(get("/v3/api-docs", TestTokens.icc()).body()).get("paths");
        paths.propertyNames().forEach(path -> {
            if (paths.get(path).has("get")) {
                described.add(path);
            }
        });

        var rows = new TreeSet<>(MATRIX.keySet());
        rows.addAll(NO_CARNET);
        assertThat(described).isEqualTo(rows);
    }

    @Test
    void every_reader_sees_what_is_theirs_and_hears_of_nothing_else() throws IOException, InterruptedException {
        var journey = travelled();
        var softly = new SoftAssertions();
        for (var row : MATRIX.entrySet()) {
            for (var reader : Reader.values()) {
                String address = journey.fill(row.getKey());
                softly.assertThat(get(address, reader.token(journey)).statusCode())
                        .as(reader + " reads " + row.getKey())
                        .isEqualTo(row.getValue().expected(reader));
            }
        }
        softly.assertAll();
    }

    @Test
    void customs_see_of_each_transaction_what_the_rule_says_on_every_way() throws IOException, InterruptedException {
        var journey = travelled();
        var softly = new SoftAssertions();
        for (var territory : SEEN.entrySet()) {
            var token = Desks.officerToken(territory.getKey());
            var listed = territory.getValue().isEmpty()
                    ? Set.<Integer>of()
                    : desks.officer(territory.getKey()).transactions(journey.id(), 0, null).rows().stream()
                            .map(TransactionView::sequence)
                            .map(Math::toIntExact)
                            .collect(Collectors.toCollection(TreeSet::new));
            softly.assertThat(listed).as(territory.getKey()).isEqualTo(territory.getValue());
            for (int sequence = 1; sequence <= LAST + 1; sequence++) {
                int expected = territory.getValue().contains(sequence) ? 200 : 404;
                String path = "/v1/customs/carnets/" + journey.id() + "/transactions/" + sequence + "/receipt";
                softly.assertThat(get(path, token).statusCode())
                        .as(territory.getKey() + " reads receipt " + sequence)
                        .isEqualTo(expected);
                boolean whole = territory.getValue().containsAll(sequences(sequence, LAST)) && sequence <= LAST;
                softly.assertThat(get("/v1/proofs/carnets/" + journey.id() + "?sequence=" + sequence, token)
                                .statusCode())
                        .as(territory.getKey() + " has entry " + sequence + " proven")
                        .isEqualTo(whole ? 200 : 404);
            }
        }
        softly.assertAll();
    }

    @Test
    void a_journey_tells_no_more_than_the_transactions_that_customs_see() {
        var journey = travelled();
        var softly = new SoftAssertions();
        SEEN.forEach((country, seen) -> {
            if (seen.isEmpty()) {
                return;
            }
            var territory = country.equals("DE") ? "EU" : country;
            var told = desks.officer(country).journey(journey.id());
            softly.assertThat(told.transactions().stream().map(it -> (int) it.sequence()))
                    .as(country)
                    .containsExactlyElementsOf(seen);
            for (var stay : told.stays()) {
                boolean own = stay.territory().equals(territory);
                softly.assertThat(own || seen.contains((int) stay.openedBy()))
                        .as(country + " is told of " + stay)
                        .isTrue();
                softly.assertThat(stay.left()).allMatch(left -> own || seen.contains((int) left.by()));
            }
        });
        softly.assertAll();
        assertThat(desks.officer("DE").journey(journey.id()).stays().stream()
                        .map(stay -> stay.kind() + " " + stay.territory() + " " + stay.items() + " " + stay.openedBy()
                                + stay.left().stream()
                                        .map(left -> " left by " + left.by())
                                        .toList() + stay.open()))
                .containsExactly("EXPORTED CH 1-20 2[ left by 9]", "IMPORTED EU 1-20 3[ left by 4]");
    }

    private Journey travelled() {
        var carnet = thatPointsAtOthers();
        var out = carnet.travel("CH", "DE", "1-20");
        carnet.commit("CH", code(out, VALIDATION), "1-20");
        carnet.commit("CH", code(out, EXPORTATION), "1-20");
        carnet.commit("DE", code(out, IMPORTATION), "1-20");
        var toBritain = carnet.travel("DE", "GB", "1-20");
        carnet.commit("DE", code(toBritain, RE_EXPORTATION), "1-20");
        carnet.commit("GB", code(toBritain, IMPORTATION), "1-20");
        var toNorway = carnet.travel("GB", "NO", "1-20");
        carnet.commit("GB", code(toNorway, RE_EXPORTATION), "1-20");
        carnet.commit("NO", code(toNorway, IMPORTATION), "1-20");
        var home = carnet.travel("NO", "CH", "1-20");
        carnet.commit("NO", code(home, RE_EXPORTATION), "1-20");
        carnet.commit("CH", code(home, RE_IMPORTATION), "1-20");
        letTheDayBeOver();
        desks.association().discharge(Desks.key(), carnet.id(), new DischargeCarnet("home again", true, true, null));
        return new Journey(carnet.id(), home.id(), attached(carnet), carnet.issued.number());
    }

    /** It has an attachment, stands in for another carnet, and has a twin: what there is to read is there. */
    private Case thatPointsAtOthers() {
        var form = new Form();
        form.sets = new VoucherSets(5, 5, 5, 5, 5);
        form.order = CarnetOrder.REPLACEMENT;
        form.replaces = new Replaces(
                Long.toString(Case.of(desks).id()), ReplacementKind.SUBSTITUTE, ReplacementReason.LOST, null, null);
        var drafts = desks.as(DraftApi.class, TestTokens.association("CH-ALLIANCE", "CH"));
        long draft = drafts.create(Desks.key(), DraftCarnet.of(form.filledIn())).id();
        drafts.attach(Desks.key(), draft, "order.jpg", SampleFiles.jpeg(10, 10));
        var carnet = Case.carried(desks, drafts.issue(Desks.key(), draft));
        var twin = new Form();
        twin.format = CarnetFormat.PAPER;
        twin.twinOf = Long.toString(carnet.id());
        desks.association().issue(Desks.key(), twin.filledIn());
        return carnet;
    }

    private long attached(Case carnet) {
        return desks.as(AssociationFileApi.class, TestTokens.association("CH-ALLIANCE", "CH"))
                .files(carnet.id(), null, null)
                .rows()
                .getFirst()
                .id();
    }

    /** The first day that no earlier test has signed is over, and signed. */
    private void letTheDayBeOver() {
        var now = Clock.systemUTC().instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var newest = desks.as(ProofApi.class, TestTokens.icc()).days(null, 1).rows().stream()
                .map(SignedDay::day)
                .filter(day -> !day.isBefore(today))
                .findFirst();
        var unsigned = newest.map(day -> day.plusDays(1)).orElse(today);
        clock.moveBy(Duration.between(now, unsigned.plusDays(1).atTime(0, 10).toInstant(ZoneOffset.UTC)));
        sealing.sealDaysThatAreOver();
    }

    private HttpResponse<String> get(String path, @Nullable TestToken token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(desks.url() + path));
        if (token != null) {
            request.header("Authorization", token.bearer());
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Set<Integer> sequences(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> plus(Set<Integer> sequences, int one) {
        return Stream.concat(sequences.stream(), Stream.of(one)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A carnet that has been everywhere. */
    private record Journey(long id, long travel, long file, String number) {

        String fill(String path) {
            return path.replace("{carnet}", Long.toString(id))
                    .replace("{id}", Long.toString(id))
                    .replace("{travel}", Long.toString(travel))
                    .replace("{file}", Long.toString(file))
                    .replace("{version}", "1")
                    .replace("{sequence}", "3")
                    .replace("{form}", "cover");
        }
    }

    /** For whom something is: they read it, their like elsewhere hear that it is not there, and others that it is not for them. */
    private enum Readers {
        ASSOCIATION(Set.of(Desk.ASSOCIATION)),
        HOLDER(Set.of(Desk.HOLDER)),
        CUSTOMS(Set.of(Desk.CUSTOMS)),
        NOTIFICATION(Set.of(Desk.NOTIFICATION)),
        ALL_BUT_SERVICES(Set.of(Desk.ASSOCIATION, Desk.HOLDER, Desk.CUSTOMS, Desk.ICC));

        private final Set<Desk> desks;

        Readers(Set<Desk> desks) {
            this.desks = desks;
        }

        int expected(Reader reader) {
            if (reader.desk == Desk.NOBODY) {
                return 401;
            }
            if (!desks.contains(reader.desk)) {
                return 403;
            }
            return reader.concerned ? 200 : 404;
        }
    }

    private enum Desk {
        ASSOCIATION,
        HOLDER,
        CUSTOMS,
        ICC,
        NOTIFICATION,
        OTHER_SERVICE,
        NOBODY
    }

    private enum Reader {
        ISSUING_ASSOCIATION(Desk.ASSOCIATION, true),
        ASSOCIATION_NEXT_DOOR(Desk.ASSOCIATION, false),
        ASSOCIATION_ABROAD(Desk.ASSOCIATION, false),
        HOLDER(Desk.HOLDER, true),
        SOMEBODY_ELSE(Desk.HOLDER, false),
        OFFICER_AT_HOME(Desk.CUSTOMS, true),
        CONTROLLER_AT_HOME(Desk.CUSTOMS, true),
        REGIONAL_MANAGER_AT_HOME(Desk.CUSTOMS, true),
        ADMIN_AT_HOME(Desk.CUSTOMS, true),
        OFFICER_OF_THE_FIRST_STOP(Desk.CUSTOMS, true),
        OFFICER_OF_THE_SAME_UNION(Desk.CUSTOMS, true),
        OFFICER_OF_THE_LAST_STOP(Desk.CUSTOMS, true),
        OFFICER_WHERE_IT_NEVER_WAS(Desk.CUSTOMS, false),
        CONTROLLER_WHERE_IT_NEVER_WAS(Desk.CUSTOMS, false),
        REGIONAL_MANAGER_WHERE_IT_NEVER_WAS(Desk.CUSTOMS, false),
        ADMIN_WHERE_IT_NEVER_WAS(Desk.CUSTOMS, false),
        ICC(Desk.ICC, true),
        NOTIFICATION(Desk.NOTIFICATION, true),
        RECONCILIATION(Desk.OTHER_SERVICE, false),
        PROXY(Desk.OTHER_SERVICE, false),
        ANYBODY(Desk.NOBODY, false);

        private final Desk desk;
        private final boolean concerned;

        Reader(Desk desk, boolean concerned) {
            this.desk = desk;
            this.concerned = concerned;
        }

        @Nullable TestToken token(Journey journey) {
            return switch (this) {
                case ISSUING_ASSOCIATION -> TestTokens.association("CH-ALLIANCE", "CH");
                case ASSOCIATION_NEXT_DOOR -> TestTokens.association("CH-NEIGHBOUR", "CH");
                case ASSOCIATION_ABROAD -> TestTokens.association("DE-DIHK", "DE");
                case HOLDER -> TestTokens.holder("holder of " + journey.number());
                case SOMEBODY_ELSE -> TestTokens.holder("somebody else");
                case OFFICER_AT_HOME -> TestTokens.customs("CH", "CH", "OFFICER");
                case CONTROLLER_AT_HOME -> TestTokens.customs("CH", "CH", "CONTROLLER");
                case REGIONAL_MANAGER_AT_HOME -> TestTokens.customs("CH", "CH", "REGIONAL_MANAGER");
                case ADMIN_AT_HOME -> TestTokens.customs("CH", "CH", "ADMIN");
                case OFFICER_OF_THE_FIRST_STOP -> Desks.officerToken("DE");
                case OFFICER_OF_THE_SAME_UNION -> Desks.officerToken("FR");
                case OFFICER_OF_THE_LAST_STOP -> Desks.officerToken("NO");
                case OFFICER_WHERE_IT_NEVER_WAS -> Desks.officerToken("JP");
                case CONTROLLER_WHERE_IT_NEVER_WAS -> TestTokens.customs("JP", "JP", "CONTROLLER");
                case REGIONAL_MANAGER_WHERE_IT_NEVER_WAS -> TestTokens.customs("JP", "JP", "REGIONAL_MANAGER");
                case ADMIN_WHERE_IT_NEVER_WAS -> TestTokens.customs("JP", "JP", "ADMIN");
                case ICC -> TestTokens.icc();
                case NOTIFICATION -> TestTokens.platform("NOTIFICATION");
                case RECONCILIATION -> TestTokens.platform("RECONCILIATION");
                case PROXY -> TestTokens.platform("PROXY");
                case ANYBODY -> null;
            };
        }
    }
}
