package io.eata.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.eata.carnet.ledger.TransactionType;
import io.eata.journeys.running.Running;
import io.eata.journeys.running.Traveller;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The core is taken away under an officer's hands: the decision is noted, lands by itself when core is back, once, with its time. */
class CoreAwayIT {

    private static final Duration A_WHILE = Duration.ofSeconds(120);

    @Test
    void nothing_an_officer_noted_is_lost() {
        var traveller = new Traveller(20);
        var scanned = traveller.shows(TransactionType.IMPORTATION);
        try (var chromium = new Chromium();
                BrowserContext office = chromium.visitor(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = office.newPage();
            PortalDoor.signIn(page, PortalDoor.OFFICER);
            page.navigate(PortalDoor.PORTAL + "/transactions/new");
            page.keyboard().type(scanned);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/carnet$"));
            Running.launcher().run("stop", "core");
            try {
                page.navigate(PortalDoor.PORTAL + "/transactions/new");
                page.keyboard().type(scanned);
                page.keyboard().press("Enter");
                page.getByText("Work without the core").first().waitFor();
                Chromium.good(page, "away-scan");
                page.locator("form[action$='/without-core'] button").click();
                assertThat(page.locator("[name=chosen]").first()).isVisible();
                Chromium.good(page, "away-known");
                page.locator("input[name=chosen][value=IMPORTATION]").check();
                page.locator("main button.btn-primary").click();
                for (String step : List.of("carnet", "goods", "commit")) {
                    assertThat(page).hasURL(Pattern.compile("/" + step + "$"));
                    page.waitForLoadState(LoadState.LOAD);
                    page.keyboard().press("Enter");
                }
                page.waitForURL("**/transactions/deferred/**");
                Chromium.good(page, "away-slip");
            } finally {
                Running.launcher().run("start", "core");
            }
            await().atMost(A_WHILE).pollInterval(Duration.ofSeconds(3)).untilAsserted(() -> {
                page.reload();
                assertThat(page.locator("main").textContent()).contains("Verification code");
            });
            Chromium.good(page, "away-committed");
        }
        var receipt = traveller.wallet().receipt(traveller.carnetId(), 3);
        assertThat(receipt.transaction().type()).isEqualTo(TransactionType.IMPORTATION);
        assertThat(receipt.transaction().recordedAt())
                .isAfter(receipt.transaction().at());
    }
}
