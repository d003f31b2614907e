package io.eata.portal;

import static io.eata.portal.SomeFacts.issued;
import static io.eata.portal.SomeFacts.notReExported;
import static io.eata.portal.SomeFacts.reconciled;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.TransactionCancelled;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.portal.log.LedgerFollower;
import io.eata.portal.statistics.Asked;
import io.eata.portal.statistics.Buckets;
import io.eata.portal.statistics.Counted;
import io.eata.portal.statistics.Statistics;
import io.eata.portal.statistics.Statistics.Dimension;
import io.eata.portal.statistics.Waited;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class StatisticsTest {

    private static final YearMonth FROM = YearMonth.of(2025, 1);
    private static final YearMonth TO = YearMonth.of(2026, 12);
    private static final String BY_LOG = """
            select %s as key, count(*) as count from logged_transaction l join logged_carnet c using (carnet_id)
             where l.territory = 'EU' and l.cancelled_by is null
               and ((l.at at time zone 'UTC') + make_interval(secs => l.offset_seconds))::date
                   between date '2025-01-01' and date '2026-12-31'
             group by 1""";
    private static final String MONTH_IN_LOG =
            "date_trunc('month', (l.at at time zone 'UTC') + make_interval(secs => l.offset_seconds))::date::text";

    private final Statistics statistics;
    private final LedgerFollower follower;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    StatisticsTest(Statistics statistics, LedgerFollower follower, JdbcClient jdbc, @LocalServerPort int port) {
        this.statistics = statistics;
        this.follower = follower;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void counts_are_those_of_the_log_whatever_happens_and_however_often_it_is_told() {
        var chance = new Random(7);
        for (long carnet = 91_000; carnet < 91_060; carnet++) {
            var facts = facts(carnet, chance);
            facts.forEach(follower::apply);
            // Told once more, from the beginning or in part.
            facts.subList(chance.nextInt(facts.size()), facts.size()).forEach(follower::apply);
        }
        assertThat(counted(Dimension.MONTH)).isNotEmpty().isEqualTo(byLog(MONTH_IN_LOG));
        assertThat(counted(Dimension.HOME)).isEqualTo(byLog("c.home"));
        assertThat(counted(Dimension.OFFICE)).isEqualTo(byLog("l.country || ':' || l.office"));
        assertThat(counted(Dimension.TYPE)).isEqualTo(byLog("l.type"));
    }

    @Test
    void the_month_is_the_office_s() {
        follower.apply(issued(91_100));
        follower.apply(SomeFacts.committed(
                91_100,
                2,
                TransactionType.IMPORTATION,
                "NZ",
                "NZ",
                "NZ01",
                OffsetDateTime.parse("2026-03-01T00:30:00+13:00")));
        assertThat(statistics.transactions(Dimension.MONTH, new Asked("NZ", null, null, FROM, TO)))
                .containsExactly(new Counted("2026-03-01", 1));
    }

    @Test
    void potential_claims_are_the_carnets_to_check_and_go_with_their_verdict() {
        long carnet = 91_200;
        var asked = new Asked("XB", null, null, FROM, TO);
        follower.apply(issued(carnet));
        follower.apply(SomeFacts.committed(carnet, 2, TransactionType.IMPORTATION, "XB", "XB", "XB01", SomeFacts.NOON));
        follower.apply(reconciled(carnet, Verdict.Status.TO_CHECK, notReExported("XB", "1-4")));
        assertThat(statistics.potentialClaims(asked)).containsExactly(new Counted("CH", 1));
        assertThat(statistics.potentialClaims(new Asked("XB", "XB", List.of("XB02"), FROM, TO)))
                .isEmpty();
        assertThat(statistics.potentialClaims(new Asked("XS", null, null, FROM, TO)))
                .isEmpty();
        follower.apply(reconciled(carnet, Verdict.Status.TERMINATED));
        assertThat(statistics.potentialClaims(asked)).isEmpty();
    }

    @Test
    void waiting_is_told_by_median_and_ninetieth_percentile() {
        var served = new TreeMap<Integer, Long>();
        for (int second = 1; second <= 100; second++) {
            served.merge(Buckets.of(Duration.ofSeconds(second * 3L)), 1L, Long::sum);
        }
        var waited = new Waited(TO, served);
        assertThat(waited.median()).isBetween(new BigDecimal("2.0"), new BigDecimal("3.0"));
        assertThat(waited.ninetieth()).isBetween(new BigDecimal("4.0"), new BigDecimal("5.0"));
        assertThat(Buckets.of(Duration.ofDays(9))).isEqualTo(86_400);
    }

    @Test
    void a_committed_transaction_leaves_its_waiting_time_and_nobody_s_name() {
        CoreForTests.CORE.reset();
        var officer = new Browser(port, "EU/DE/OFFICER");
        officer.get("/portal/transactions/new");
        var draft = officer.post(
                        "/portal/transactions/new",
                        "carnet",
                        "EATA1:1000:" + LittleCore.CODE,
                        "code",
                        "",
                        "office",
                        "DE004811")
                .path()
                .replace("/carnet", "");
        var before = waited();
        officer.get(draft + "/goods");
        var all = "1-" + CoreForTests.CORE.items;
        var goods = new ArrayList<String>(List.of("shown", all, "items", all, "do", "next"));
        for (int item = 1; item <= CoreForTests.CORE.items; item++) {
            goods.addAll(List.of("tick", Integer.toString(item)));
        }
        officer.post(draft + "/goods", goods.toArray(String[]::new));
        officer.get(draft + "/commit");
        officer.post(draft + "/commit", "do", "commit");
        officer.get(draft + "/receipt");
        assertThat(waited()).isEqualTo(before + 1);
    }

    @Test
    void charts_have_their_tables_and_their_exports() {
        follower.apply(issued(91_300));
        follower.apply(SomeFacts.imported(91_300, 2, SomeFacts.NOON));
        var controller = new Browser(port, "EU/DE/CONTROLLER");
        var page = controller.get("/portal/statistics?from=2025-01&to=2026-12").body();
        assertThat(page)
                .contains("data-chart=\"line\"", "data-chart=\"bar\"", "data-chart=\"doughnut\"", "charts.js")
                .contains("statistics/homes/csv?from=2025-01&amp;to=2026-12", "Switzerland")
                .doesNotContain("style=\"");
        var csv = controller.get("/portal/statistics/homes/csv?from=2025-01&to=2026-12");
        assertThat(csv.body()).startsWith("Territory,Transactions\r\n").contains("Switzerland,");
        assertThat(csv.header("Content-Disposition")).contains("statistics-homes.csv");
        assertThat(controller.get("/portal/statistics/homes/xlsx").header("Content-Type"))
                .contains("spreadsheetml");
        assertThat(controller.get("/portal/statistics/nothing/csv").status()).isEqualTo(404);
        assertThat(controller.get("/portal/statistics/homes/exe").status()).isEqualTo(404);
        assertThat(controller.get("/portal/statistics?from=x&to=9999-99").status())
                .isEqualTo(200);
        assertThat(controller.get("/portal/").body()).contains("data-chart");
        assertThat(new Browser(port, "EU/DE/OFFICER").get("/portal/").body()).doesNotContain("data-chart");
    }

    @Test
    void a_regional_manager_sees_the_region_and_is_refused_the_next() {
        follower.apply(issued(91_400));
        follower.apply(SomeFacts.imported(91_400, 2, SomeFacts.NOON));
        var offices = jdbc.sql("select code, region from office where country = 'DE' order by code")
                .query((row, _) -> Map.entry(row.getString("code"), row.getString("region")))
                .list();
        var own = offices.stream()
                .filter(it -> it.getKey().equals("DE004811"))
                .findFirst()
                .orElseThrow();
        var other = offices.stream()
                .filter(it -> !it.getValue().equals(own.getValue()))
                .findFirst()
                .orElseThrow();
        var manager = new Browser(
                port, "EU/DE/REGIONAL_MANAGER@" + URLEncoder.encode(own.getValue(), StandardCharsets.UTF_8));
        var seen = manager.get("/portal/statistics/offices/csv").body();
        assertThat(seen).contains("Weil am Rhein").doesNotContain(other.getKey());
        assertThat(seen.lines()).hasSize(1 + inRegion(own.getValue()));
        assertThat(manager.get("/portal/statistics?office=" + other.getKey()).status())
                .isEqualTo(403);
        assertThat(manager.get("/portal/statistics/offices/csv?office=" + other.getKey())
                        .status())
                .isEqualTo(403);
        assertThat(new Browser(port, "EU/DE/REGIONAL_MANAGER")
                        .get("/portal/statistics/offices/csv")
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(new Browser(port, "EU/DE/OFFICER").get("/portal/statistics").status())
                .isEqualTo(403);
        assertThat(new Browser(port, "GB/GB/CONTROLLER")
                        .get("/portal/statistics/offices/csv")
                        .body())
                .doesNotContain("Weil am Rhein");
    }

    private int inRegion(String region) {
        return jdbc.sql("""
                select count(distinct s.office) from statistic_transactions s
                  join office o on o.country = s.country and o.code = s.office
                 where s.territory = 'EU' and o.country = 'DE' and o.region = ? and s.transactions > 0
                   and s.month between date '2025-01-01' and date '2026-12-31'""").param(region).query(Integer.class).single();
    }

    private static List<CarnetFact> facts(long carnet, Random chance) {
        var offices = List.of("DE:DE004811", "FR:FR002310", "FR:FR000001");
        var facts = new ArrayList<CarnetFact>(List.of(issued(carnet)));
        int sequence = 1;
        for (int at = chance.nextInt(1, 7); at > 0; at--) {
            var office = offices.get(chance.nextInt(offices.size())).split(":");
            var type = TransactionType.values()[chance.nextInt(TransactionType.values().length)];
            var when = SomeFacts.NOON.minusDays(chance.nextInt(700));
            facts.add(SomeFacts.committed(carnet, sequence, type, office[0], "EU", office[1], when));
            if (chance.nextInt(3) == 0) {
                facts.add(new TransactionCancelled(
                        carnet, sequence + 1, when.plusDays(40), sequence, office[0], "EU", office[1]));
                sequence++;
            }
            sequence++;
        }
        return facts;
    }

    private Map<String, Long> counted(Dimension by) {
        var counts = new TreeMap<String, Long>();
        statistics
                .transactions(by, new Asked("EU", null, null, FROM, TO))
                .forEach(it -> counts.put(it.key(), it.count()));
        return counts;
    }

    private Map<String, Long> byLog(String key) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(BY_LOG.formatted(key)).query(row -> {
            counts.put(row.getString("key"), row.getLong("count"));
        });
        return counts;
    }

    private long waited() {
        return jdbc.sql("select coalesce(sum(served), 0)::bigint from statistic_waiting where office = 'DE004811'")
                .query(Long.class)
                .single();
    }
}
