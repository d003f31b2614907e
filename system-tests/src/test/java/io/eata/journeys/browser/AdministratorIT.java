package io.eata.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.eata.journeys.running.Running;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An administrator's accounts, from the invitation to the end, on the pages and by the mails that people see. */
class AdministratorIT {

    private static final String FRONT = Running.platform().proxy(1).toString();
    private static final String ACCOUNTS = FRONT + "/portal/settings/accounts";
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private final String login = "c" + UUID.randomUUID().toString().substring(0, 8) + "@customs.example";

    @Test
    void an_account_is_invited_taken_up_and_disabled_and_all_of_it_is_on_record() {
        try (var chromium = new Chromium();
                BrowserContext office = chromium.visitor(new Browser.NewContextOptions().setViewportSize(1280, 900));
                BrowserContext elsewhere = chromium.visitor(new Browser.NewContextOptions().setLocale("en"))) {
            Page administrator = office.newPage();
            PortalDoor.signIn(administrator, PortalDoor.ADMINISTRATOR);
            administrator.navigate(ACCOUNTS + "/new");
            administrator.locator("[name=name]").fill("Badge 8811");
            administrator.locator("[name=login]").fill("nobody");
            administrator.locator("main button.btn-primary").click();
            assertThat(administrator.locator("#login-error")).isVisible();
            Chromium.good(administrator, "accounts-refused");
            administrator.locator("[name=login]").fill(login);
            administrator.locator("#role-OFFICER").uncheck();
            administrator.locator("#role-CONTROLLER").check();
            administrator.locator("main button.btn-primary").click();
            assertThat(administrator.locator("main")).containsText(login + " is invited");
            administrator.locator("#text").fill(login);
            assertThat(administrator.locator("#rows tbody tr")).hasCount(1);
            assertThat(administrator.locator("#rows")).containsText("Invited");
            Chromium.good(administrator, "accounts-list");

            Page controller = elsewhere.newPage();
            PortalDoor.openInvitation(controller, login);
            Chromium.good(controller, "accounts-invitation");
            PortalDoor.takeUp(controller, login);
            controller.navigate(FRONT + "/portal/logs/carnets");
            assertThat(controller.locator("h1")).hasText("Carnets");
            controller.navigate(ACCOUNTS);
            assertThat(controller.locator("main")).containsText("This page is for another role");

            administrator.locator("#rows tbody a").click();
            Chromium.good(administrator, "accounts-one");
            administrator
                    .getByText("Disable", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(administrator.locator("main")).containsText("its sessions are over");
            await().atMost(A_MINUTE).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
                controller.navigate(FRONT + "/portal/logs/carnets");
                assertThat(controller.url()).contains("/identity/login");
            });

            administrator.getByText("What was done to it").click();
            assertThat(administrator.locator("tbody")).containsText("Account invited");
            assertThat(administrator.locator("tbody")).containsText("Invitation accepted");
            assertThat(administrator.locator("tbody")).containsText("Account disabled");
            Chromium.good(administrator, "accounts-audit");
            var csv = administrator.waitForDownload(
                    () -> administrator.getByText("Export as CSV").click());
            assertThat(csv.suggestedFilename()).isEqualTo("audit.csv");
        }
    }
}
