package io.eata.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.eata.journeys.running.Running;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A regional manager looks after offices and people of one region, and is refused outside it. */
class RegionalManagerIT {

    private static final String FRONT = Running.platform().proxy(1).toString();
    private static final String SETTINGS = FRONT + "/portal/settings";

    private final String login = "m" + UUID.randomUUID().toString().substring(0, 8) + "@customs.example";

    @Test
    void outside_the_region_is_somebody_elses() {
        try (var chromium = new Chromium();
                BrowserContext desk = chromium.visitor(new Browser.NewContextOptions().setViewportSize(1280, 900));
                BrowserContext region = chromium.visitor(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("en"))) {
            invite(desk.newPage());
            Page manager = region.newPage();
            PortalDoor.openInvitation(manager, login);
            PortalDoor.takeUp(manager, login);

            manager.navigate(SETTINGS + "/offices");
            assertThat(manager.locator("main")).containsText("Basel/Weil Autobahn");
            assertThat(manager.locator("main tbody")).not().containsText("Zürich Flughafen");
            Chromium.good(manager, "manager-offices");
            manager.navigate(SETTINGS + "/offices/one?code=CH001251");
            assertThat(manager.locator("#name")).hasValue("Basel/Weil Autobahn");
            manager.navigate(SETTINGS + "/offices/one?code=CH002241");
            assertThat(manager.locator("main")).containsText("This office is in another region");
            Chromium.good(manager, "manager-refused");
            manager.navigate(SETTINGS + "/regions");
            assertThat(manager.locator("main")).containsText("This page is for another role");
            manager.navigate(SETTINGS + "/import");
            assertThat(manager.locator("main")).containsText("This page is for another role");
            manager.navigate(SETTINGS + "/accounts/new");
            assertThat(manager.locator("#region option[value=Nordwest]")).hasCount(1);
            assertThat(manager.locator("#region option[value=Nordost]")).hasCount(0);
            assertThat(manager.locator("#role-ADMIN")).hasCount(0);
            Chromium.good(manager, "manager-account");
        }
    }

    private void invite(Page administrator) {
        PortalDoor.signIn(administrator, PortalDoor.ADMINISTRATOR);
        administrator.navigate(SETTINGS + "/accounts/new");
        administrator.locator("[name=name]").fill("Manager of the north-west");
        administrator.locator("[name=login]").fill(login);
        administrator.locator("#role-OFFICER").uncheck();
        administrator.locator("#role-REGIONAL_MANAGER").check();
        administrator.locator("#region").selectOption("Nordwest");
        administrator.locator("main button.btn-primary").click();
        assertThat(administrator.locator("main")).containsText(login + " is invited");
    }
}
