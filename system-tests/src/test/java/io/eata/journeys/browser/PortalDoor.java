package io.eata.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.eata.journeys.people.MailReader;
import io.eata.journeys.running.Running;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people of customs come into the portal: by their password, or at first by the link of an invitation. */
final class PortalDoor {

    /** The portal as its people reach it. */
    static final String PORTAL = Running.platform().proxy(1) + "/portal";

    static final String OFFICER = "officer.de@customs.example";
    static final String CONTROLLER = "controller.de@customs.example";
    static final String ADMINISTRATOR = "admin.ch@customs.example";

    private static final String OF_THE_DEMO = "carnet-demo-2026";
    private static final String OF_THE_INVITED = "seven lakes beside a quiet customs pier";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/identity/invitation\\?secret=\\S+");
    private static final Duration LETTERS_TAKE = Duration.ofMinutes(5);

    private PortalDoor() {}

    /** Somebody of the demo signs in. */
    static void signIn(Page page, String login) {
        signIn(page, login, OF_THE_DEMO);
    }

    /** Opens the page of the link that was mailed, where the password is chosen. */
    static void openInvitation(Page page, String login) {
        var mails = new MailReader(Running.platform());
        var mail = await().atMost(LETTERS_TAKE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> mails.newest(login), Optional::isPresent);
        var link = LINK.matcher(mail.orElseThrow());
        assertThat(link.find()).as("a link in the mail").isTrue();
        page.navigate(link.group());
    }

    /** Chooses a password on the page of an invitation, and signs in with it. */
    static void takeUp(Page page, String login) {
        page.locator("[name=password]").fill(OF_THE_INVITED);
        page.locator("[name=repeat]").fill(OF_THE_INVITED);
        page.keyboard().press("Enter");
        page.waitForURL("**/login?password=set");
        signIn(page, login, OF_THE_INVITED);
    }

    private static void signIn(Page page, String login, String password) {
        page.navigate(PORTAL + "/");
        page.locator("[name=username]").fill(login);
        page.locator("[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL("**/portal/**");
    }
}
