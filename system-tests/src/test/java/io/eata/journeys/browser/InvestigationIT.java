package io.eata.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.eata.carnet.ledger.TransactionType;
import io.eata.journeys.people.Officer;
import io.eata.journeys.running.Running;
import io.eata.journeys.running.Traveller;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** A controller follows one carnet from the logs to its journey, item by item, and takes the proof along. */
class InvestigationIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    @Test
    void from_the_log_to_the_journey_and_home_with_the_papers() throws IOException {
        var traveller = new Traveller(20);
        new Officer(Running.platform(), "officer.de@customs.example", "carnet-demo-2026")
                .process(traveller.shows(TransactionType.IMPORTATION), Officer.Changes.none());
        long carnet = traveller.carnetId();
        try (var chromium = new Chromium();
                BrowserContext desk = chromium.visitor(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = desk.newPage();
            PortalDoor.signIn(page, PortalDoor.CONTROLLER);
            await().atMost(A_MINUTE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                page.navigate(PortalDoor.PORTAL + "/logs/transactions?carnet=" + carnet);
                assertThat(page.locator("#rows tbody tr").count()).isEqualTo(1);
            });
            page.locator(".more-filters summary").click();
            page.locator("#mark").selectOption("CANCELLED");
            assertThat(page.locator("#rows")).containsText("Nothing fits");
            Chromium.good(page, "investigation-none");
            page.locator("#mark").selectOption("STANDING");
            assertThat(page.locator("#rows tbody tr")).hasCount(1);
            page.locator("#item").fill("17");
            assertThat(page.locator("#rows tbody tr")).hasCount(1);
            assertThat(page.locator("#rows")).containsText("1 found");
            shown(page, "investigation-transactions");
            assertThat(names(page.waitForDownload(
                            () -> page.getByText("Export transactions").first().click())))
                    .anyMatch(name -> name.endsWith(".pdf"))
                    .anyMatch(name -> name.endsWith(".xml"))
                    .anyMatch(name -> name.endsWith(".xsd"));

            page.navigate(PortalDoor.PORTAL + "/logs/carnets?carnet=" + carnet);
            assertThat(page.locator("#rows tbody tr")).hasCount(1);
            shown(page, "investigation-carnets");
            assertThat(names(page.waitForDownload(
                            () -> page.getByText("Export list").first().click())))
                    .contains("xl/workbook.xml");
            page.locator("#rows a[href$='/journey']").click();
            assertThat(page.locator(".journey > li")).hasCount(2);
            assertThat(page.locator("main")).containsText("In European Union");
            assertThat(page.locator("main")).containsText("1-20");
            Chromium.good(page, "investigation-journey");
            page.locator(".journey a").last().click();
            assertThat(page.locator("h1")).containsText("Importation");
            assertThat(page.locator("main")).not().containsText("Cancelled");
            Chromium.good(page, "investigation-transaction");
            page.navigate(PortalDoor.PORTAL + "/logs/exports");
            assertThat(page.locator("main tbody tr, main li.export").count()).isGreaterThanOrEqualTo(2);
            Chromium.good(page, "investigation-exports");
        }
        onAPhone(carnet);
    }

    private static void onAPhone(long carnet) {
        try (var chromium = new Chromium();
                BrowserContext phone = chromium.visitor(new Browser.NewContextOptions()
                        .setViewportSize(320, 700)
                        .setLocale("ar")
                        .setColorScheme(ColorScheme.DARK))) {
            Page page = phone.newPage();
            PortalDoor.signIn(page, PortalDoor.CONTROLLER);
            for (String path : List.of(
                    "/logs/transactions", "/logs/carnets", "/logs/exports", "/carnets/" + carnet + "/journey")) {
                page.navigate(PortalDoor.PORTAL + path);
                shown(page, "investigation-phone" + path.replaceAll("[^a-z]+", "-"));
            }
        }
    }

    /** Good, and every column of every table in sight: nobody looks for a verdict beyond the edge. */
    private static void shown(Page page, String name) {
        Chromium.good(page, name);
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "() => [...document.querySelectorAll('.table-wrap')].every(it => it.scrollWidth <= it.clientWidth + 1)"))
                .as("the tables of " + name + " are as wide as their panels")
                .isTrue();
    }

    private static List<String> names(Download download) throws IOException {
        try (var zip = new ZipFile(download.path().toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }
}
