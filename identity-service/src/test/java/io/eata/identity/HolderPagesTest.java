package io.eata.identity;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.eata.platform.test.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of holders as they are seen: with a mouse, on a narrow dark phone, and from right to left. */
@IdentityTest
class HolderPagesTest {

    private static final Chromium CHROMIUM = new Chromium();

    /** Forms, faults and tables are looked at by axe on each screen; the other pages are made of the same parts, and need to fit. */
    private static final Set<String> OF_EVERY_PART =
            Set.of("/registration-faults", "/colleagues", "/account/password", "/record-fault");

    private final String identity;
    private final SentLetters letters;
    private final Rows rows;

    HolderPagesTest(@LocalServerPort int port, SentLetters letters, TestDatabase database) {
        identity = "http://localhost:" + port + "/identity";
        this.letters = letters;
        rows = new Rows(database);
    }

    @AfterAll
    static void stop() {
        CHROMIUM.close();
    }

    @BeforeEach
    void forgetAttempts() {
        rows.update("delete from login_attempts");
    }

    @Test
    void are_good_on_a_wide_screen() {
        look("wide", new NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
    }

    @Test
    void are_good_on_a_narrow_dark_phone() {
        look(
                "narrow",
                new NewContextOptions()
                        .setViewportSize(320, 700)
                        .setLocale("de-CH")
                        .setColorScheme(ColorScheme.DARK));
    }

    @Test
    void are_good_from_right_to_left() {
        look("rtl", new NewContextOptions().setViewportSize(1280, 900).setLocale("ar"));
    }

    private static void see(Page page, String screen, String name) {
        if (screen.equals("wide") || OF_EVERY_PART.contains(name)) {
            Chromium.good(page, screen + name.replace('/', '-'));
        } else {
            Chromium.fits(page, screen + name.replace('/', '-'));
        }
    }

    /** The life of an account, from its registration until it is erased. */
    private void look(String name, NewContextOptions screen) {
        var visitor = CHROMIUM.visitor(screen);
        var page = visitor.newPage();
        var email = Newcomer.address();
        open(page, name, "/registration", "/terms", "/password/forgotten", "/link/sent", "/erased");
        page.navigate(identity + "/registration");
        page.locator("form").last().evaluate("form => form.noValidate = true");
        page.locator("main button.btn-primary").click();
        page.locator("[role=alert]").waitFor();
        see(page, name, "/registration-faults");
        register(page, email);
        page.waitForURL("**/registration/sent");
        see(page, name, "/registration-sent");
        var link = letters.link(email);
        page.navigate(identity + link);
        see(page, name, "/registration-finish");
        choosePassword(page, email);
        page.navigate(identity + link);
        see(page, name, "/link-used");
        signIn(page, email);
        colleagues(page, name);
        open(page, name, "/account", "/account/password", "/account/email", "/account/record");
        other(page, name);
        rows.update(
                "update accepted_terms set version = '2025-01' where account_id = (select id from account where login = '"
                        + email + "')");
        open(page, name, "/account/terms");
        page.navigate(identity + "/account/record");
        page.locator("[name=login]").fill("another@holders.example");
        page.locator("button.btn-danger").click();
        page.locator("[role=alert]").waitFor();
        see(page, name, "/record-fault");
        rows.update(
                "update account set state = 'ERASED' where organisation_id = (select organisation_id from account where login = '"
                        + email + "') and login <> '" + email + "'");
        page.locator("[name=login]").fill(email);
        page.locator("button.btn-danger").click();
        page.waitForURL("**/erased");
        visitor.close();
    }

    private void colleagues(Page page, String name) {
        page.navigate(identity + "/account/colleagues");
        page.locator("#email").fill(Newcomer.address());
        page.locator("#name").fill("Bartholomew Longname-Featherstonehaugh");
        page.locator("#role").selectOption("REPRESENTATIVE");
        page.locator("form:has(#email) button").click();
        page.locator("[role=status]").waitFor();
        see(page, name, "/colleagues");
        page.locator("form:has(#email)").evaluate("form => form.noValidate = true");
        page.locator("#email").fill("nonsense");
        page.locator("form:has(#email) button").click();
        page.locator("[role=alert]").waitFor();
        see(page, name, "/colleagues-fault");
    }

    private void other(Page page, String name) {
        var other = Newcomer.address();
        page.navigate(identity + "/account/email");
        page.locator("[name=email]").fill(other);
        page.keyboard().press("Enter");
        page.waitForURL("**/link/sent");
        var link = letters.link(other);
        page.navigate(identity + link);
        see(page, name, "/email-verify");
        page.navigate(identity + link.substring(0, link.length() - 1));
        page.locator("main form button").click();
        see(page, name, "/email-ended");
    }

    private void open(Page page, String name, String... paths) {
        for (var path : List.of(paths)) {
            org.assertj.core.api.Assertions.assertThat(
                            page.navigate(identity + path).status())
                    .as(path)
                    .isEqualTo(200);
            see(page, name, path);
        }
    }

    private void register(Page page, String email) {
        page.navigate(identity + "/registration");
        page.locator("#type-PRIVATE").check();
        page.locator("#type-COMPANY").check();
        page.locator("[name=company]").fill("Lily & Daughters");
        page.locator("[name=givenNames]").fill("Lily");
        page.locator("[name=surname]").fill("of the Valley");
        page.locator("[name=email]").fill(email);
        page.locator("[name=street]").fill("Valley Road 1");
        page.locator("[name=postalCode]").fill("4058");
        page.locator("[name=city]").fill("Basel");
        page.locator("[name=country]").selectOption("CH");
        page.locator("[name=phone]").fill("+41 61 555 01 02");
        page.locator("[name=terms]").press("Space");
        page.locator("main button.btn-primary").click();
    }

    private void choosePassword(Page page, String email) {
        page.navigate(identity + letters.link(email));
        page.locator("[name=password]").fill(Newcomer.PASSWORD);
        page.locator("[name=repeat]").fill(Newcomer.PASSWORD);
        page.locator("main button.btn-primary").click();
        page.waitForURL("**/login?password=set");
    }

    private void signIn(Page page, String email) {
        page.navigate(identity + "/login");
        page.locator("[name=username]").fill(email);
        page.locator("[name=password]").fill(Newcomer.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/login"));
        page.waitForLoadState(LoadState.LOAD);
    }
}
