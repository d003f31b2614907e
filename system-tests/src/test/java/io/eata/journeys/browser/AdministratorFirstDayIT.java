package io.eata.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.eata.journeys.running.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** The first day of an administration: its offices and its people by spreadsheet, until one of them is at work. */
class AdministratorFirstDayIT {

    private static final String FRONT = Running.platform().proxy(1).toString();
    private static final String IMPORT = FRONT + "/portal/settings/import";
    private static final int OFFICES = 50;
    private static final int OFFICERS = 1_000;
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    @Test
    void fifty_offices_and_a_thousand_officers_come_by_spreadsheet_and_one_of_them_signs_in() {
        try (var chromium = new Chromium();
                BrowserContext desk = chromium.visitor(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("en"));
                BrowserContext elsewhere = chromium.visitor(new Browser.NewContextOptions().setLocale("en"))) {
            Page administrator = desk.newPage();
            PortalDoor.signIn(administrator, PortalDoor.ADMINISTRATOR);
            administrator.navigate(IMPORT);
            Chromium.good(administrator, "import-home");
            bring(
                    administrator,
                    "offices",
                    sheet(
                            "CustomsOffices",
                            List.of("code", "name", "region", "zone", "LAND"),
                            OFFICES,
                            number ->
                                    List.of(office(number), "First day " + number, "Nordost", "Europe/Zurich", "Yes")));
            bring(
                    administrator,
                    "accounts",
                    sheet(
                            "Accounts",
                            List.of("email", "name", "OFFICER", "region", "office"),
                            OFFICERS,
                            number -> List.of(
                                    login(number), "Badge " + number, "Yes", "Nordost", office(number % OFFICES))));
            Chromium.good(administrator, "import-done");
            administrator.navigate(FRONT + "/portal/settings/accounts");
            administrator.locator("#text").fill(login(OFFICERS - 1));
            assertThat(administrator.locator("#rows tbody tr")).hasCount(1);
            assertThat(administrator.locator("#rows")).containsText("Invited");

            Page officer = elsewhere.newPage();
            PortalDoor.openInvitation(officer, login(OFFICERS - 1));
            PortalDoor.takeUp(officer, login(OFFICERS - 1));
            officer.navigate(FRONT + "/portal/transactions/new");
            assertThat(officer.locator("body")).containsText("First day " + (OFFICERS - 1) % OFFICES);
        }
    }

    /** Uploads a spreadsheet in which nothing is wrong and looks on until all of it is there. */
    private static void bring(Page page, String kind, Path sheet) {
        page.navigate(IMPORT);
        page.locator("#file-" + kind).setInputFiles(sheet);
        page.locator("form:has(#file-" + kind + ") button.btn-primary").click();
        page.waitForURL("**/settings/import/" + kind + "/rows");
        assertThat(page.locator("main")).containsText("Everything is right");
        page.locator("form[action$='/start'] button").click();
        page.waitForURL("**/settings/import/history/*");
        Locator progress = page.locator("#progress");
        assertThat(progress.locator("progress")).isVisible();
        assertThat(progress)
                .containsText(
                        "All rows are imported",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(A_WHILE.toMillis()));
    }

    private static Path sheet(String name, List<String> headings, int rows, IntFunction<List<String>> row) {
        try {
            var file = Files.createTempFile("first-day", ".xlsx");
            file.toFile().deleteOnExit();
            try (var out = Files.newOutputStream(file)) {
                var book = new Workbook(out, "journey", "1.0");
                var sheet = book.newWorksheet(name);
                for (int at = 0; at < headings.size(); at++) {
                    sheet.value(0, at, headings.get(at));
                }
                for (int number = 0; number < rows; number++) {
                    var cells = row.apply(number);
                    for (int at = 0; at < cells.size(); at++) {
                        sheet.value(number + 1, at, cells.get(at));
                    }
                }
                book.finish();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String office(int number) {
        return "CHD%05d".formatted(number);
    }

    private static String login(int number) {
        return "first.day.%04d@customs.example".formatted(number);
    }
}
