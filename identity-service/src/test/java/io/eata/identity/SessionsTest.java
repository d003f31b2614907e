package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody sees where they are signed in and ends what they do not know; nobody ends another person's. */
@IdentityTest
class SessionsTest {

    private static final String OFFICER = "officer.gb@customs.example";
    private static final String PAGE = "/account/sessions";
    private static final Pattern HANDLE = Pattern.compile("/account/sessions/([^/\"]+)/end\"");
    private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String SAFARI =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604";

    private final int port;

    SessionsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void a_session_that_is_ended_elsewhere_is_over_with_all_that_clients_were_given_in_it() {
        var here = signedIn(FIREFOX, "192.0.2.1");
        var there = new Browser(port).with("User-Agent", SAFARI).from("192.0.2.2");
        var portal = Client.portal();
        var tokens = portal.tokens(there, OFFICER);
        var page = Browser.said(here.get(PAGE));
        assertThat(page).contains("Firefox · Windows", "192.0.2.1", "Safari · iPhone", "192.0.2.2");

        here.press(PAGE, PAGE + "/" + handle(page) + "/end");
        assertThat(Browser.said(here.get(PAGE))).doesNotContain("Safari");
        assertThat(Browser.location(there.get(PAGE))).endsWith("/login");
        assertThat(portal.refresh(there, tokens.requiredRefresh()).body()).contains("invalid_grant");
        assertThat(new Api(port, tokens.access()).get("/v1/accounts").statusCode())
                .isEqualTo(401);
        assertThat(here.get(PAGE).statusCode()).isEqualTo(200);
        here.press(PAGE, PAGE + "/end-others");
    }

    @Test
    void all_others_are_ended_at_once() {
        var here = signedIn(FIREFOX, "192.0.2.1");
        var others = List.of(signedIn(SAFARI, "192.0.2.3"), signedIn(SAFARI, "192.0.2.4"));
        assertThat(Browser.said(here.get(PAGE))).contains("192.0.2.3", "192.0.2.4");
        here.press(PAGE, PAGE + "/end-others");
        for (var other : others) {
            assertThat(Browser.location(other.get(PAGE))).endsWith("/login");
        }
        assertThat(Browser.said(here.get(PAGE))).contains("192.0.2.1").doesNotContain("192.0.2.3");
    }

    @Test
    void another_persons_session_is_not_there() {
        var here = signedIn(FIREFOX, "192.0.2.1");
        signedIn(SAFARI, "192.0.2.5");
        var handle = handle(Browser.said(here.get(PAGE)));
        var neighbour = new Browser(port);
        neighbour.login("officer.no@customs.example", DemoSettings.PASSWORD);
        assertThat(Browser.said(neighbour.get(PAGE))).doesNotContain(handle, "192.0.2.5");
        neighbour.press("/account", PAGE + "/" + handle + "/end");
        assertThat(Browser.said(here.get(PAGE))).contains("192.0.2.5");
        here.press(PAGE, PAGE + "/end-others");
    }

    private Browser signedIn(String agent, String address) {
        var browser = new Browser(port).with("User-Agent", agent).from(address);
        browser.login(OFFICER, DemoSettings.PASSWORD);
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);
        return browser;
    }

    private static String handle(String page) {
        var handle = HANDLE.matcher(page);
        assertThat(handle.find()).isTrue();
        return handle.group(1);
    }
}
