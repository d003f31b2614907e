package io.eata.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.eata.carnet.ledger.TransactionType;
import io.eata.journeys.running.Traveller;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An officer's morning: a mistyped code, goods put on hold and released, a part committed, cancelled with the holder's code, and done right. */
class OfficersMorningIT {

    private static final String TRAY = "The flight cases do not fit the list";

    @Test
    void from_a_mistyped_code_to_the_right_receipt() {
        var traveller = new Traveller(20);
        try (var chromium = new Chromium();
                BrowserContext office = chromium.visitor(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = office.newPage();
            PortalDoor.signIn(page, PortalDoor.OFFICER);
            var scanned = traveller.shows(TransactionType.IMPORTATION);

            mistyped(page, scanned);
            hold(page, scanned);
            commitPart(page);
            var receipt = traveller.wallet().receipt(traveller.carnetId(), sequence(page));
            assertThat(receipt.transaction().items()).isEqualTo("1-10");
            cancel(page, Objects.requireNonNull(receipt.cancellationCode()));

            scan(page, scanned);
            assertThat(page.locator("[role=alert]").first()).containsText("No open declaration has this code");
            Chromium.good(page, "morning-used-code");

            scan(page, traveller.shows(TransactionType.IMPORTATION));
            for (String step : new String[] {"carnet", "goods", "commit"}) {
                assertThat(page).hasURL(Pattern.compile("/" + step + "$"));
                page.keyboard().press("Enter");
            }
            assertThat(page).hasURL(Pattern.compile("/receipt$"));
            assertThat(traveller
                            .wallet()
                            .receipt(traveller.carnetId(), sequence(page))
                            .transaction()
                            .items())
                    .isEqualTo("1-20");
        }
    }

    /** One character is wrong: the check character tells, before anybody is asked. */
    private static void mistyped(Page page, String scanned) {
        var parts = scanned.split(":");
        char last = parts[2].charAt(parts[2].length() - 1);
        var wrong = parts[2].substring(0, parts[2].length() - 1) + (last == 'A' ? 'B' : 'A');
        page.navigate(PortalDoor.PORTAL + "/transactions/new");
        page.locator("#carnet").fill(parts[1]);
        page.locator("#code").fill(wrong);
        page.keyboard().press("Enter");
        assertThat(page.locator("#code-error")).containsText("One character is mistyped");
        assertThat(page.locator("#code")).hasValue(wrong);
        Chromium.good(page, "morning-mistyped");
    }

    private static void hold(Page page, String scanned) {
        scan(page, scanned);
        assertThat(page).hasURL(Pattern.compile("/carnet$"));
        page.locator("a[href$='/hold'], button[value=hold]").first().click();
        assertThat(page).hasURL(Pattern.compile("/hold$"));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".field-error")).isVisible();
        page.locator("#reason").fill(TRAY);
        Chromium.good(page, "morning-hold");
        page.locator("main button.btn-primary").click();
        assertThat(page).hasURL(Pattern.compile("/transactions/on-hold$"));
        assertThat(page.locator("main")).containsText(TRAY);
        Chromium.good(page, "morning-on-hold");
        page.locator("tr", new Page.LocatorOptions().setHasText(TRAY))
                .getByText("Release and go on")
                .click();
        assertThat(page).hasURL(Pattern.compile("/carnet$"));
    }

    /** Half of the goods only: a warning that has to be confirmed. */
    private static void commitPart(Page page) {
        page.locator("a[href$='/goods']").click();
        assertThat(page).hasURL(Pattern.compile("/goods$"));
        page.locator("#items").fill("1-10");
        page.locator("button[value=next]").click();
        assertThat(page).hasURL(Pattern.compile("/commit$"));
        page.locator("#remarks").fill("Ten of them stayed on the lorry");
        page.locator("button[value=commit]").click();
        assertThat(page.locator("[name=confirm]").first()).not().isChecked();
        Chromium.good(page, "morning-unconfirmed");
        for (var warning : page.locator("[name=confirm]").all()) {
            warning.check();
        }
        page.locator("button[value=commit]").click();
        assertThat(page).hasURL(Pattern.compile("/receipt$"));
    }

    private static void cancel(Page page, String code) {
        page.getByText("Cancel this transaction").click();
        page.locator("#code").fill("4WC7KQ2M");
        page.locator("#reason").fill("Half of it was forgotten");
        page.locator("main button.btn-primary").click();
        assertThat(page.locator("main [role=alert], #code-error").first()).isVisible();
        Chromium.good(page, "morning-wrong-code");
        page.locator("#code").fill(code);
        page.locator("main button.btn-primary").click();
        assertThat(page.locator("[role=status]")
                        .filter(new Locator.FilterOptions().setHasText("The transaction is cancelled")))
                .isVisible();
    }

    private static void scan(Page page, String scanned) {
        page.navigate(PortalDoor.PORTAL + "/transactions/new");
        assertThat(page.locator("#carnet")).isFocused();
        page.keyboard().type(scanned);
        page.keyboard().press("Enter");
    }

    /** Of the transaction whose receipt is shown. */
    private static long sequence(Page page) {
        var paper = page.locator("a[href$='/receipt.pdf']").getAttribute("href");
        var found = Pattern.compile("/transactions/(\\d+)/receipt").matcher(paper);
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }
}
