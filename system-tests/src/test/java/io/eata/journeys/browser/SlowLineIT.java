package io.eata.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.eata.carnet.ledger.TransactionType;
import io.eata.journeys.running.Traveller;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A border's poor line: 300 ms there and back, 100 kB/s, and nothing in the browser's cache. The first paint that one can work with is
 * there within 3 s, and no page weighs more than 200 kB.
 */
class SlowLineIT {

    private static final int LATENCY_MILLIS = 300;
    private static final int BYTES_PER_SECOND = 100_000;
    private static final double PAINTED_WITHIN_MILLIS = 3_000;
    private static final long WEIGHS_AT_MOST = 200_000;
    private static final List<String> FIRST_VISITS =
            List.of("/", "/transactions/new", "/transactions/on-hold", "/logs/transactions", "/logs/carnets");

    private static final String PAINTED =
            "() => performance.getEntriesByType('paint').find(e => e.name === 'first-contentful-paint').startTime";
    private static final String WEIGHT = "() => [...performance.getEntriesByType('navigation'),"
            + " ...performance.getEntriesByType('resource')].reduce((sum, e) => sum + e.transferSize, 0)";

    @Test
    void a_first_visit_paints_in_time() {
        try (var chromium = new Chromium();
                BrowserContext office = chromium.visitor(new Browser.NewContextOptions().setViewportSize(1280, 800))) {
            Page page = office.newPage();
            PortalDoor.signIn(page, PortalDoor.CONTROLLER);
            slow(office, page, true);
            for (var path : FIRST_VISITS) {
                page.navigate(PortalDoor.PORTAL + path);
                good(page, path);
            }
        }
    }

    @Test
    void a_carnet_is_processed_in_steps_that_paint_in_time() {
        var traveller = new Traveller(20);
        try (var chromium = new Chromium();
                BrowserContext office = chromium.visitor(new Browser.NewContextOptions().setViewportSize(1280, 800))) {
            Page page = office.newPage();
            PortalDoor.signIn(page, PortalDoor.CONTROLLER);
            slow(office, page, false);
            page.navigate(PortalDoor.PORTAL + "/transactions/new");
            page.keyboard().type(traveller.shows(TransactionType.IMPORTATION));
            for (var step : List.of("carnet", "goods", "commit", "receipt")) {
                page.keyboard().press("Enter");
                page.waitForURL("**/" + step);
                good(page, step);
            }
        }
    }

    private static void slow(BrowserContext office, Page page, boolean cold) {
        var line = office.newCDPSession(page);
        line.send("Network.enable");
        var caching = new JsonObject();
        caching.addProperty("cacheDisabled", cold);
        line.send("Network.setCacheDisabled", caching);
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY_MILLIS);
        conditions.addProperty("downloadThroughput", BYTES_PER_SECOND);
        conditions.addProperty("uploadThroughput", BYTES_PER_SECOND);
        line.send("Network.emulateNetworkConditions", conditions);
    }

    private static void good(Page page, String what) {
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        var painted = ((Number) page.evaluate(PAINTED)).doubleValue();
        assertThat(painted).as("first paint of " + what + " in ms").isLessThanOrEqualTo(PAINTED_WITHIN_MILLIS);
        var weight = ((Number) page.evaluate(WEIGHT)).longValue();
        assertThat(weight).as("bytes on the wire of " + what).isLessThanOrEqualTo(WEIGHS_AT_MOST);
    }
}
