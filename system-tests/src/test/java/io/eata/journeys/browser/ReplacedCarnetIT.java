package io.eata.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.eata.carnet.ledger.TransactionType;
import io.eata.journeys.running.Traveller;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An officer abroad before goods that came in on one carnet and go on with another: what stands in for what, and what is due. */
class ReplacedCarnetIT {

    @Test
    void shows_the_prescribed_order_and_the_documents_and_proposes_the_vouchers() throws IOException {
        var original = new Traveller(20);
        var replacement = original.loses();
        String importation = replacement.shows(TransactionType.IMPORTATION);
        String wayBack = original.showsOnTheWayBack(TransactionType.RE_EXPORTATION);
        try (var chromium = new Chromium()) {
            for (var screen : screens().entrySet()) {
                try (BrowserContext office = chromium.visitor(screen.getValue())) {
                    Page page = office.newPage();
                    PortalDoor.signIn(page, PortalDoor.OFFICER);
                    open(page, importation);
                    Chromium.good(page, screen.getKey() + "-replacement");
                    page.locator("details.fold").first().locator("summary").click();
                    Chromium.good(page, screen.getKey() + "-replacement-documents");
                    open(page, wayBack);
                    page.keyboard().press("Enter");
                    page.waitForURL("**/goods");
                    page.keyboard().press("Enter");
                    page.waitForURL("**/commit");
                    assertThat(page.locator("[name=answers]")).hasValue("1");
                    Chromium.good(page, screen.getKey() + "-answers");
                }
            }
            try (BrowserContext office = chromium.visitor(wide())) {
                Page page = office.newPage();
                PortalDoor.signIn(page, PortalDoor.OFFICER);
                open(page, importation);
                assertThat(page.locator("main")).containsText("Prescribed order of transactions");
                assertThat(page.locator("main")).containsText("receipts.pdf");
                page.locator("details.fold").first().locator("summary").click();
                var saved = page.waitForDownload(
                        () -> page.locator("a[href*='/files/']").first().click());
                assertThat(Files.readString(saved.path())).startsWith("%PDF-1.7");
            }
        }
    }

    private static Map<String, Browser.NewContextOptions> screens() {
        return new TreeMap<>(Map.of(
                "wide", wide(),
                "narrow-dark",
                        new Browser.NewContextOptions()
                                .setViewportSize(320, 700)
                                .setLocale("en-GB")
                                .setColorScheme(ColorScheme.DARK),
                "rtl",
                        new Browser.NewContextOptions()
                                .setViewportSize(1280, 900)
                                .setLocale("ar")));
    }

    private static Browser.NewContextOptions wide() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB");
    }

    private static void open(Page page, String scanned) {
        page.navigate(PortalDoor.PORTAL + "/transactions/new");
        page.keyboard().type(scanned);
        page.keyboard().press("Enter");
        page.waitForURL("**/carnet");
    }
}
