package io.eata.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.portal.directory.EqualEarth;
import io.eata.portal.directory.MapView;
import io.eata.portal.directory.WorldMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DirectoryPagesTest {

    private static final Pattern MARKED =
            Pattern.compile("class=\"pin-number\"[^>]*>(\\d+)|pin-(?:office|association)\" href");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorldMap world;

    @LocalServerPort
    int port;

    @BeforeEach
    void an_office_has_its_place() {
        CoreForTests.CORE.reset();
        jdbc.sql("update office set latitude = null, longitude = null").update();
        place("CH", "CH002241", "47.458", "8.548");
        place("CH", "CH001251", "47.585", "7.601");
    }

    @Test
    void the_map_has_a_marker_for_everything_that_has_coordinates() {
        assertThat(marked(get("/directory?kind=offices"))).isEqualTo(2);
        assertThat(marked(get("/directory?kind=associations"))).isEqualTo(4);
        assertThat(marked(get("/directory"))).isEqualTo(6);
        assertThat(get("/directory?kind=offices&country=CH"))
                .contains("Customs office: Zürich Flughafen", "href=\"/portal/directory/offices/CH/CH002241\"");
    }

    @Test
    void coming_closer_tells_apart_what_stands_together() {
        assertThat(get("/directory?kind=offices")).contains("2 entries around");
        assertThat(get("/directory?kind=offices&box=2050-300-60"))
                .contains("Customs office: Zürich Flughafen", "Customs office: Basel/Weil Autobahn")
                .doesNotContain("entries around");
        for (var senseless : new String[] {"0-0-0", "9999-9999-9999", "x", "1-2"}) {
            assertThat(get("/directory?box=" + senseless)).contains("viewBox=");
        }
    }

    @Test
    void an_office_of_another_administration_shows_public_facts_only() {
        assertThat(get("/directory/offices/CH/CH002241"))
                .contains("Zürich Flughafen")
                .doesNotContain("Time zone", "Nordost");
        assertThat(new Browser(port, "CH/CH/OFFICER")
                        .get("/portal/directory/offices/CH/CH002241")
                        .body())
                .contains("Time zone", "Nordost");
        jdbc.sql("update office set active = false where code = 'CH001631'").update();
        assertThat(browser().get("/portal/directory/offices/CH/CH001631").status())
                .isEqualTo(404);
        assertThat(get("/directory?country=CH")).doesNotContain("CH001631");
        jdbc.sql("update office set active = true where code = 'CH001631'").update();
    }

    @Test
    void an_association_shows_its_chain() {
        assertThat(get("/directory/associations/CH-ZHK"))
                .contains("Issuing association", "Alliance of Swiss Chambers", "French");
        assertThat(get("/directory/associations/CH-ALLIANCE")).contains("Zürcher Handelskammer");
        assertThat(browser().get("/portal/directory/associations/XX-NONE").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "en, replacement, /portal/help/replacement",
        "fr, remplacement, /portal/help/replacement",
        "de, ersatzcarnets, /portal/help/replacement",
        "es, sustitución, /portal/help/replacement",
        "es, sustitucion, /portal/help/replacement",
        "zh, 替换, /portal/help/replacement",
        "ar, البديلة, /portal/help/replacement",
        "en, zurich flughafen, /portal/directory/offices/CH/CH002241",
        "de, handelskammer ZURCHER, /portal/directory/associations/CH-ZHK",
        "zh, 仲裁, /portal/directory/associations/JP-JCAA",
        "ar, غرفة, /portal/directory/associations/XT-CHAMBER",
        "en, SEALS electronic, /portal/news/12",
        "fr, electroniques, /portal/news/12"
    })
    void one_search_finds_in_each_language_with_and_without_accents(String language, String sought, String path) {
        assertThat(get("/search?lang=" + language + "&q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8)))
                .contains("href=\"" + path + "\"", "<mark>");
    }

    @Test
    void a_search_keeps_to_its_bounds_and_is_no_code() {
        assertThat(get("/search?q=" + "x".repeat(101))).contains("At most 100 characters");
        assertThat(get("/search?q=%3Cscripts%3E"))
                .doesNotContain("<scripts>")
                .contains("&lt;scripts&gt;", "Nothing found");
        assertThat(get("/search?q=%25")).contains("Nothing found");
        assertThat(get("/search?q=")).doesNotContain("Nothing found");
        assertThat(get("/search?q=CH&in=offices&page=99999")).contains("Search");
        assertThat(get("/search?q=CH&in=offices&page=1")).contains("CH001251");
    }

    @Test
    void a_search_over_twenty_thousand_offices_is_quick() {
        jdbc.sql(
                        "insert into office (country, code, territory, name, region, zone, active) select 'CH', 'Q' || n, 'CH',"
                                + " 'Quick Büro ' || n, 'Nordwest', 'Europe/Zurich', true from generate_series(1, 20000) n")
                .update();
        try {
            get("/search?q=quick+buro+1999");
            var best = Long.MAX_VALUE;
            for (int i = 0; i < 10; i++) {
                long start = System.nanoTime();
                assertThat(get("/search?q=quick+buro+1999")).contains("/portal/directory/offices/CH/Q1999");
                best = Math.min(best, System.nanoTime() - start);
            }
            assertThat(best).as("nanoseconds of the whole page").isLessThan(400_000_000L);
        } finally {
            jdbc.sql("delete from office where code like 'Q%'").update();
        }
    }

    @Test
    void the_world_is_light_enough_for_a_poor_line_and_in_its_place() {
        var bern = EqualEarth.of(46.95, 7.45);
        var around = world.around("CH").orElseThrow();
        assertThat(bern.x()).isBetween((double) around.x(), (double) around.x() + around.width());
        assertThat(bern.y()).isBetween((double) around.y(), (double) around.y() + around.height());
        assertThat(world.within(MapView.Area.EUROPE.view()))
                .extracting(WorldMap.Country::code)
                .contains("CH", "DE", "PT", "FI")
                .doesNotContain("JP", "AU");
        assertThat(world.within(MapView.Area.WORLD.view()).stream()
                        .mapToInt(it -> it.path().length())
                        .sum())
                .isLessThan(120_000);
    }

    private static int marked(String page) {
        var found = MARKED.matcher(page.substring(0, page.indexOf("map-legend")));
        int count = 0;
        while (found.find()) {
            count += found.group(1) == null ? 1 : Integer.parseInt(found.group(1));
        }
        return count;
    }

    private void place(String country, String code, String latitude, String longitude) {
        jdbc.sql(
                        "update office set latitude = cast(? as numeric), longitude = cast(? as numeric) where country = ? and code = ?")
                .params(latitude, longitude, country, code)
                .update();
    }

    private String get(String path) {
        var answer = browser().get("/portal" + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private Browser browser() {
        return new Browser(port, "EU/DE/OFFICER");
    }
}
