package io.eata.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.eata.platform.test.PostgresForTests;
import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People with a browser and a key of their own. The service is at an address that it knows as its own: passkeys want that. */
class PasskeyTest {

    private static final int PORT = FreePort.find();
    private static final String IDENTITY = "http://localhost:" + PORT + "/identity";
    private static final String OFFICER = "officer.fr@customs.example";

    private static final TestDatabase DATABASE = PostgresForTests.freshDatabase("identity");
    private static final Chromium CHROMIUM = new Chromium();
    private static final Copy SERVICE =
            Copy.start(DATABASE, Map.of("server.port", PORT, "eata.proxy-urls", "http://localhost:" + PORT));

    private final Page page;

    PasskeyTest() {
        page = page(new NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
    }

    @AfterAll
    static void stop() {
        CHROMIUM.close();
        SERVICE.close();
        DATABASE.close();
    }

    @AfterEach
    void forget() throws SQLException {
        page.context().close();
        for (var table : List.of(
                "user_credentials", "totp_factor", "email_factor", "email_code", "recovery_code", "login_attempts")) {
            try (var connection = DATABASE.asOwner();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }

    @Test
    void a_passkey_is_the_whole_login() throws SQLException {
        VirtualKey.in(page);
        signIn(page, OFFICER);
        register("My laptop");
        assertThat(page.locator("main")).containsText("My laptop");
        assertThat(audited()).isEqualTo("FACTOR_ADDED");
        Chromium.good(page, "security-passkey");

        signOut();
        withPasskey();
        page.waitForURL(IDENTITY + "/");
        assertThat(page.locator("main")).containsText("Officer FR-3001");
        page.navigate(IDENTITY + "/account/security");
        assertThat(page.locator("main")).containsText("My laptop");
    }

    @Test
    void a_passkey_is_asked_for_after_the_password() {
        VirtualKey.in(page);
        signIn(page, OFFICER);
        register("My laptop");
        signOut();
        signIn(page, OFFICER);
        page.waitForURL("**/login/factor");
        Chromium.good(page, "step-passkey");
        page.locator("form[data-passkey] button").click();
        page.waitForURL(url -> !url.contains("/login/"));
        assertThat(page.locator("main")).containsText("Officer FR-3001");
    }

    @Test
    void a_key_that_does_not_verify_its_user_is_no_login() {
        var key = VirtualKey.in(page);
        signIn(page, OFFICER);
        register("My laptop");
        signOut();
        key.verifiesItsUser(false);
        withPasskey();
        assertThat(page.locator("[data-trouble=cancelled]")).isVisible();
        assertThat(page.url()).endsWith("/login");
    }

    @Test
    void a_removed_passkey_is_refused() throws SQLException {
        VirtualKey.in(page);
        signIn(page, OFFICER);
        register("My laptop");
        page.locator("summary:has-text('Change')").click();
        page.locator("button:has-text('Remove this passkey')").click();
        assertThat(page.locator("main")).containsText("Removed.");
        assertThat(audited()).isEqualTo("FACTOR_REMOVED");
        signOut();
        withPasskey();
        assertThat(page.locator("[data-trouble=refused]")).isVisible();
    }

    @Test
    void a_copied_key_gives_itself_away_by_its_counter() {
        var key = VirtualKey.in(page);
        signIn(page, OFFICER);
        register("My laptop");
        var copied = key.onlyCredential();
        signOut();
        withPasskey();
        page.waitForURL(IDENTITY + "/");

        var thief = page(new NewContextOptions());
        copied.addProperty("signCount", 0);
        VirtualKey.in(thief).holds(copied);
        thief.navigate(IDENTITY + "/login");
        thief.locator("form[data-passkey] button").click();
        assertThat(thief.locator("[data-trouble=refused]")).isVisible();
        thief.context().close();
    }

    @Test
    void a_passkey_is_renamed_and_another_persons_is_out_of_reach() throws SQLException {
        VirtualKey.in(page);
        signIn(page, OFFICER);
        register("My laptop");
        page.locator("summary:has-text('Change')").click();
        page.locator("li input[name=label]").fill("The counter's computer");
        page.locator("button:has-text('Rename')").click();
        assertThat(page.locator("main")).containsText("The counter's computer");

        var id = one("select credential_id from user_credentials");
        var other = new Browser(PORT);
        other.login("officer.gb@customs.example", DemoSettings.PASSWORD);
        var refused = other.press("/account", "/account/security/passkeys/" + id + "/remove");
        assertThat(other.follow(refused).body()).contains("That is not there any more");
        assertThat(one("select count(*) from user_credentials")).isEqualTo("1");
    }

    @Test
    void nonsense_is_refused_and_breaks_nothing() {
        var browser = new Browser(PORT).with("Content-Type", "application/json");
        for (var address : List.of("/login/passkey", "/login/factor/passkey")) {
            assertThat(browser.post(address, "a", "b").statusCode()).as(address).isIn(401, 403);
        }
    }

    @Test
    void every_page_is_good_narrow_and_dark_and_from_right_to_left() {
        look(
                "narrow-dark",
                new NewContextOptions()
                        .setViewportSize(320, 700)
                        .setLocale("en-GB")
                        .setColorScheme(ColorScheme.DARK));
        look("rtl", new NewContextOptions().setViewportSize(1280, 900).setLocale("ar"));
    }

    private void look(String name, NewContextOptions screen) {
        var looked = page(screen);
        looked.navigate(IDENTITY + "/login");
        Chromium.good(looked, name + "-login");
        signIn(looked, "officer.no@customs.example");
        for (var path : List.of(
                "/account",
                "/account/security",
                "/account/sessions",
                "/account/security/app",
                "/account/security/email",
                "/account/security/passkeys/new",
                "/login/enrol",
                "/login/confirm")) {
            assertThat(looked.navigate(IDENTITY + path).status()).as(path).isEqualTo(200);
            Chromium.good(looked, name + path.replace('/', '-'));
        }
        looked.navigate(IDENTITY + "/account/security/app");
        var app = Authenticator.of(looked.content());
        looked.locator("[name=code]").fill(app.code());
        looked.keyboard().press("Enter");
        looked.locator("#codes").waitFor();
        Chromium.good(looked, name + "-recovery");
        looked.navigate(IDENTITY + "/account/security");
        Chromium.good(looked, name + "-security-with-app");
        looked.navigate(IDENTITY + "/login/factor?way=recovery");
        Chromium.good(looked, name + "-step");
        looked.context().close();
        forgetApps();
    }

    private void forgetApps() {
        try {
            forgetRows("totp_factor");
            forgetRows("recovery_code");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void forgetRows(String table) throws SQLException {
        try (var connection = DATABASE.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from " + table);
        }
    }

    private static Page page(NewContextOptions options) {
        return CHROMIUM.visitor(options).newPage();
    }

    private static void signIn(Page in, String login) {
        in.navigate(IDENTITY + "/login");
        in.locator("[name=username]").fill(login);
        in.locator("[name=password]").fill(DemoSettings.PASSWORD);
        in.keyboard().press("Enter");
        in.waitForURL(url -> !url.endsWith("/login"));
        in.waitForLoadState(LoadState.LOAD);
    }

    private void register(String label) {
        page.navigate(IDENTITY + "/account/security/passkeys/new");
        page.locator("[name=label]").fill(label);
        page.keyboard().press("Enter");
        // Whoever has a factor proves it: the first time right after it was added.
        page.waitForURL("**/login/factor");
        page.locator("form[data-passkey] button").click();
        page.waitForURL(url -> url.contains("/account/security?"));
    }

    private void signOut() {
        page.navigate(IDENTITY + "/logout");
        page.locator("main form button").click();
        page.waitForURL("**/logged-out");
    }

    private void withPasskey() {
        page.navigate(IDENTITY + "/login");
        page.locator("form[data-passkey] button").click();
    }

    private String audited() throws SQLException {
        return one("select act from audit_entry order by id desc limit 1");
    }

    private String one(String sql) throws SQLException {
        try (var connection = DATABASE.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
