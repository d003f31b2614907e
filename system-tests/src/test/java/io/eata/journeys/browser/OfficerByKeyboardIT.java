package io.eata.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.eata.carnet.ledger.TransactionType;
import io.eata.journeys.running.Running;
import io.eata.journeys.running.Traveller;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An officer commits an importation with the keyboard alone: one scan and three Enters. */
class OfficerByKeyboardIT {

    private static final String PORTAL = Running.platform().proxy(1) + "/portal";

    @Test
    void one_scan_and_three_enters() {
        var traveller = new Traveller(20);
        try (var chromium = new Chromium();
                BrowserContext office = chromium.visitor(new Browser.NewContextOptions().setViewportSize(1280, 800))) {
            Page page = office.newPage();
            signIn(page);

            page.navigate(PORTAL + "/transactions/new");
            Chromium.good(page, "officer-1-scan");
            assertThat(page.locator("[name=carnet]")).isFocused();
            page.keyboard().type(traveller.shows(TransactionType.IMPORTATION));
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("/carnet$"));
            Chromium.good(page, "officer-2-carnet");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("/goods$"));
            Chromium.good(page, "officer-3-goods");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("/commit$"));
            Chromium.good(page, "officer-4-commit");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("/receipt$"));
            Chromium.good(page, "officer-5-receipt");
            String shown = page.locator("#verification-code").textContent().strip();

            var receipt = traveller.wallet().receipt(traveller.carnetId(), 3);
            assertThat(receipt.transaction().type()).isEqualTo(TransactionType.IMPORTATION);
            assertThat(receipt.transaction().items()).isEqualTo("1-20");
            assertThat(shown).isEqualTo(receipt.transaction().verificationCode());
        }
    }

    @Test
    void a_list_of_1500_items_narrows_as_one_types() {
        var traveller = new Traveller(1_500);
        try (var chromium = new Chromium();
                BrowserContext office = chromium.visitor(new Browser.NewContextOptions().setViewportSize(1280, 800))) {
            Page page = office.newPage();
            signIn(page);
            page.navigate(PORTAL + "/transactions/new");
            page.keyboard().type(traveller.shows(TransactionType.IMPORTATION));
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/carnet$"));
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/goods$"));
            assertThat(page.locator("#goods tbody tr:visible")).hasCount(1_500);
            page.locator("#narrow").fill("Lens no. 1499");
            assertThat(page.locator("#goods tbody tr:visible")).hasCount(1);
        }
    }

    private static void signIn(Page page) {
        page.navigate(PORTAL + "/");
        Chromium.good(page, "officer-0-login");
        page.keyboard().type("officer.de@customs.example");
        page.keyboard().press("Tab");
        page.keyboard().type("carnet-demo-2026");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/portal/"));
        Chromium.good(page, "officer-0-home");
    }
}
