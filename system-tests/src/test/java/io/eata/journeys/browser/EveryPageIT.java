package io.eata.journeys.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.eata.carnet.ledger.TransactionType;
import io.eata.journeys.running.Running;
import io.eata.journeys.running.Traveller;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page that needs no transaction, narrow and dark and right-to-left: axe-core finds nothing, and nothing scrolls sideways. */
class EveryPageIT {

    private static final String FRONT = Running.platform().proxy(1).toString();
    private static final List<String> PUBLIC = List.of(
            "/",
            "/status",
            "/advisor",
            "/core/advisor?ask=yes&home=CH&country1=DE&arrival1=2026-07-01&departure1=2026-07-08&country2=CN&arrival2=2026-07-10&departure2=2027-06-01",
            "/territories",
            "/verify",
            "/wallet/",
            "/identity/login");
    private static final List<String> PORTAL = List.of(
            "/portal/",
            "/portal/transactions/new",
            "/portal/transactions/on-hold",
            "/portal/transactions/deferred",
            "/portal/transits",
            "/portal/news",
            "/portal/pre-declarations",
            "/portal/directory",
            "/portal/help",
            "/portal/help/process",
            "/portal/search?q=Basel",
            "/portal/account/office",
            "/portal/logs/carnets",
            "/portal/logs/transactions",
            "/portal/logs/exports",
            "/portal/nowhere");
    private static final List<String> SETTINGS = List.of(
            "/portal/",
            "/portal/statistics",
            "/portal/settings/accounts",
            "/portal/settings/accounts/new",
            "/portal/settings/regions",
            "/portal/settings/regions/new",
            "/portal/settings/offices",
            "/portal/settings/offices/new",
            "/portal/settings/offices/one?code=CH001251",
            "/portal/settings/readiness",
            "/portal/settings/import",
            "/portal/settings/audit",
            "/portal/settings/sso",
            "/identity/account",
            "/identity/account/security",
            "/identity/account/sessions");
    private static final List<String> HOLDERS = List.of(
            "/identity/registration",
            "/identity/terms",
            "/identity/password/forgotten",
            "/identity/login/at/customs-ch");

    @Test
    void on_a_wide_screen() {
        look("wide", new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
    }

    @Test
    void on_a_narrow_dark_screen() {
        look(
                "narrow-dark",
                new Browser.NewContextOptions()
                        .setViewportSize(320, 700)
                        .setLocale("en-GB")
                        .setColorScheme(ColorScheme.DARK));
    }

    @Test
    void right_to_left() {
        look("rtl", new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("ar"));
    }

    @Test
    void the_wizard_on_a_narrow_dark_screen() {
        var traveller = new Traveller(20);
        try (var chromium = new Chromium();
                BrowserContext phone = chromium.visitor(new Browser.NewContextOptions()
                        .setViewportSize(320, 700)
                        .setColorScheme(ColorScheme.DARK))) {
            Page page = phone.newPage();
            PortalDoor.signIn(page, PortalDoor.CONTROLLER);
            page.navigate(FRONT + "/portal/transactions/new");
            page.keyboard().type(traveller.shows(TransactionType.IMPORTATION));
            for (String step : List.of("carnet", "goods", "commit", "receipt")) {
                page.keyboard().press("Enter");
                page.waitForURL("**/" + step);
                Chromium.good(page, "narrow-dark-wizard-" + step);
            }
        }
    }

    private static void look(String name, Browser.NewContextOptions screen) {
        try (var chromium = new Chromium();
                BrowserContext visitor = chromium.visitor(screen)) {
            Page page = visitor.newPage();
            visit(page, name, PUBLIC);
            visit(page, name, HOLDERS);
            PortalDoor.signIn(page, PortalDoor.CONTROLLER);
            visit(page, name, PORTAL);
        }
        try (var chromium = new Chromium();
                BrowserContext administrator = chromium.visitor(screen)) {
            Page page = administrator.newPage();
            PortalDoor.signIn(page, PortalDoor.ADMINISTRATOR);
            visit(page, name, SETTINGS);
        }
    }

    private static void visit(Page page, String name, List<String> paths) {
        for (String path : paths) {
            page.navigate(FRONT + path);
            Chromium.good(page, name + path.replaceAll("[^a-zA-Z0-9]+", "-"));
        }
    }
}
