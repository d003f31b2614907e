package io.eata.portal;

import static io.eata.portal.SomeFacts.issued;
import static io.eata.portal.SomeFacts.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.WatchedTransit.State;
import io.eata.contracts.event.CarnetFact.TransactionCancelled;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.portal.log.LedgerFollower;
import io.eata.portal.transit.TransitFilter;
import io.eata.portal.transit.TransitRow;
import io.eata.portal.transit.TransitWatch;
import io.eata.portal.transit.Transits;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class TransitsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TransitFilter ALL = new TransitFilter(null, null, null, null, false);

    private final Transits transits;
    private final TransitWatch watch;
    private final LedgerFollower follower;
    private final JdbcClient jdbc;
    private final int port;
    private final OffsetDateTime now = OffsetDateTime.now(BERLIN).truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    TransitsTest(
            Transits transits,
            TransitWatch watch,
            LedgerFollower follower,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.transits = transits;
        this.watch = watch;
        this.follower = follower;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_transit_shows_at_once_and_turns_green_with_its_closing() {
        long carnet = 81_001;
        follower.apply(issued(carnet));
        follower.apply(opened(carnet, 2, "1-20", now, now.toLocalDate().plusDays(20)));
        var officer = new Browser(port, "EU/DE/OFFICER");
        assertThat(officer.get("/portal/transits?carnet=" + carnet).body())
                .contains(number(carnet), "state-warn", "Transit in progress", "every 30s")
                .doesNotContain("Due soon</span></span>");

        follower.apply(closed(carnet, 3, "1-5", now.plusHours(1)));
        assertThat(only(carnet).remaining()).isEqualTo("6-20");
        assertThat(only(carnet).state()).isEqualTo(State.IN_PROGRESS);

        follower.apply(closed(carnet, 4, "6-20", now.plusHours(2)));
        assertThat(officer.get("/portal/transits?carnet=" + carnet).body())
                .contains("state-good", "Transit closed in due time");
        assertThat(officer.get("/portal/transits/" + carnet + "/2").body())
                .contains("1-20", "1-5", "6-20", "Transit closed in due time");
    }

    @Test
    void a_late_transit_is_red_open_or_closed() {
        long carnet = 81_002;
        follower.apply(issued(carnet));
        var due = now.toLocalDate().minusDays(3);
        follower.apply(opened(carnet, 2, "1-20", now.minusDays(9), due));
        assertThat(only(carnet).state()).isEqualTo(State.EXPIRED);
        assertThat(states(State.EXPIRED, carnet)).hasSize(1);
        assertThat(states(State.IN_PROGRESS, carnet)).isEmpty();
        follower.apply(closed(carnet, 3, "1-20", now));
        assertThat(only(carnet).state()).isEqualTo(State.EXPIRED);
        assertThat(states(State.EXPIRED, carnet)).hasSize(1);
        assertThat(states(State.CLOSED, carnet)).isEmpty();
        assertThat(new Browser(port, "EU/FR/CONTROLLER")
                        .get("/portal/transits?state=EXPIRED&carnet=" + carnet)
                        .body())
                .contains("state-bad", "Transit expired");
    }

    @Test
    void a_cancelled_closing_opens_it_again_and_a_cancelled_opening_takes_it_away() {
        long carnet = 81_003;
        follower.apply(issued(carnet));
        follower.apply(opened(carnet, 2, "1-20", now, now.toLocalDate().plusDays(20)));
        follower.apply(closed(carnet, 3, "1-20", now));
        follower.apply(new TransactionCancelled(carnet, 4, now, 3, "DE", "EU", "DE004811"));
        assertThat(only(carnet).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(only(carnet).closing()).isNull();
        follower.apply(new TransactionCancelled(carnet, 5, now, 2, "DE", "EU", "DE004811"));
        assertThat(find(carnet, ALL)).isEmpty();
    }

    @Test
    void the_day_is_the_office_s_also_where_the_clocks_change() {
        long carnet = 81_004;
        follower.apply(issued(carnet));
        var due = LocalDate.parse("2026-10-25");
        follower.apply(opened(carnet, 2, "1-20", OffsetDateTime.parse("2026-10-20T12:00:00+02:00"), due));
        // Half past eleven in the evening there is half past ten in UTC, after the hour went back.
        follower.apply(closed(carnet, 3, "1-10", OffsetDateTime.parse("2026-10-25T23:30:00+01:00")));
        follower.apply(closed(carnet, 4, "11-20", OffsetDateTime.parse("2026-10-25T23:59:59+01:00")));
        assertThat(only(carnet).state()).isEqualTo(State.CLOSED);

        long late = 81_005;
        follower.apply(issued(late));
        follower.apply(opened(late, 2, "1-20", OffsetDateTime.parse("2026-10-20T12:00:00+02:00"), due));
        follower.apply(closed(late, 3, "1-20", OffsetDateTime.parse("2026-10-26T00:30:00+01:00")));
        assertThat(only(late).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void due_soon_is_the_last_day_and_three_days_before_it() {
        long carnet = 81_010;
        for (int days = 0; days <= 4; days++) {
            follower.apply(issued(carnet + days));
            follower.apply(opened(
                    carnet + days,
                    2,
                    "1-20",
                    now.minusDays(1),
                    LocalDate.now(BERLIN).plusDays(days)));
        }
        for (int days = 0; days <= 4; days++) {
            assertThat(only(carnet + days).dueSoon()).as("in " + days + " days").isEqualTo(days <= 3);
        }
        assertThat(find(carnet + 4, new TransitFilter(null, null, null, null, true)))
                .isEmpty();
        assertThat(find(carnet + 3, new TransitFilter(null, "DE", "DE004811", null, true)))
                .hasSize(1);
        assertThat(find(carnet + 3, new TransitFilter(null, "DE", "DE009999", null, true)))
                .isEmpty();
    }

    @Test
    void a_neighbour_sees_nothing() {
        long carnet = 81_006;
        follower.apply(issued(carnet));
        follower.apply(opened(carnet, 2, "1-20", now, now.toLocalDate().plusDays(20)));
        var neighbour = new Browser(port, "GB/GB/ADMIN");
        assertThat(neighbour.get("/portal/transits?carnet=" + carnet).body()).doesNotContain(number(carnet));
        assertThat(neighbour.get("/portal/transits/" + carnet + "/2").status()).isEqualTo(404);
    }

    @Test
    void the_daily_look_mends_what_is_missing_and_says_when_it_was() {
        long carnet = 81_007;
        follower.apply(issued(carnet));
        follower.apply(opened(carnet, 2, "1-20", now, now.toLocalDate().plusDays(20)));
        jdbc.sql("delete from transit where carnet_id = ?").param(carnet).update();
        assertThat(watch.lookAtAll()).isPositive();
        assertThat(only(carnet).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(new Browser(port, "EU/DE/OFFICER").get("/portal/transits").body())
                .contains("Daily check at 05:00 UTC");
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        for (long carnet = 82_000; carnet < 82_012; carnet++) {
            follower.apply(issued(carnet));
            follower.apply(new TransactionCommitted(
                    carnet,
                    2,
                    now.plusMinutes(carnet / 2),
                    TransactionType.TRANSIT_OPEN,
                    1,
                    "NO",
                    "NO",
                    "NO01011A",
                    "1",
                    "",
                    now.toLocalDate().plusDays(9),
                    List.of(),
                    List.of()));
        }
        var seen = new ArrayList<Long>();
        @Nullable String cursor = null;
        do {
            var page = transits.page("NO", ALL, cursor, 5);
            page.rows().forEach(row -> seen.add(row.carnetId()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(12).doesNotHaveDuplicates();
    }

    private TransitRow only(long carnet) {
        assertThat(find(carnet, ALL)).hasSize(1);
        return find(carnet, ALL).getFirst();
    }

    private List<TransitRow> states(State state, long carnet) {
        return find(carnet, new TransitFilter(state, null, null, null, false));
    }

    private List<TransitRow> find(long carnet, TransitFilter filter) {
        return transits.page(
                        "EU",
                        new TransitFilter(
                                filter.state(),
                                filter.country(),
                                filter.office(),
                                Long.toString(carnet),
                                filter.dueSoon()),
                        null,
                        50)
                .rows();
    }

    private static TransactionCommitted opened(
            long carnet, long sequence, String items, OffsetDateTime at, LocalDate due) {
        return moved(TransactionType.TRANSIT_OPEN, carnet, sequence, items, at, due);
    }

    private static TransactionCommitted closed(long carnet, long sequence, String items, OffsetDateTime at) {
        return moved(TransactionType.TRANSIT_CLOSE, carnet, sequence, items, at, null);
    }

    private static TransactionCommitted moved(
            TransactionType type,
            long carnet,
            long sequence,
            String items,
            OffsetDateTime at,
            @Nullable LocalDate due) {
        return new TransactionCommitted(
                carnet, sequence, at, type, 1, "DE", "EU", "DE004811", items, "", due, List.of(), List.of());
    }
}
