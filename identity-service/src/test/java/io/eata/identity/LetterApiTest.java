package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.identity.LetterKind;
import io.eata.identity.letter.Letter;
import io.eata.identity.letter.LetterRows;
import io.eata.identity.letter.Letters;
import io.eata.identity.letter.Matter;
import io.eata.identity.letter.Recipient;
import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IdentityTest
class LetterApiTest {

    private static final String CODE = "407123";

    private final int port;
    private final Browser browser;
    private final Letters letters;
    private final LetterRows rows;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    LetterApiTest(
            @LocalServerPort int port,
            Letters letters,
            LetterRows rows,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.port = port;
        browser = new Browser(port);
        this.letters = letters;
        this.rows = rows;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void putTheClockBack() {
        MovableClock.reset();
    }

    @Test
    void gives_a_letter_to_the_notification_service_until_it_is_sent() throws SQLException {
        var id = letter();
        var notification = as("notification");

        assertThat(notification.get(path(id)).body()).contains(CODE, "j.doe@somewhere.example", "SECOND_EMAIL_CODE");
        for (var report = 0; report < 2; report++) {
            assertThat(notification.post(path(id) + "/sent").statusCode()).isEqualTo(204);
        }
        assertThat(notification.get(path(id)).statusCode()).isEqualTo(404);
        assertThat(query("select (content is null and sent_at is not null)::text from letter where id = '" + id + "'"))
                .containsExactly("true");
    }

    @Test
    void knows_no_letter_that_was_never_written() {
        var notification = as("notification");

        assertThat(notification.get(path(UUID.randomUUID())).statusCode()).isEqualTo(404);
        assertThat(notification.post(path(UUID.randomUUID()) + "/sent").statusCode())
                .isEqualTo(204);
        assertThat(notification.get("/v1/letters/none").statusCode()).isEqualTo(400);
    }

    @Test
    void gives_no_letter_whose_time_is_over_and_forgets_it() throws SQLException {
        var id = letter();
        MovableClock.moveBy(Duration.ofMinutes(11));

        assertThat(as("notification").get(path(id)).statusCode()).isEqualTo(404);
        rows.forgetContentsBefore(MovableClock.now(), 1_000);
        assertThat(query("select (content is null)::text from letter where id = '" + id + "'"))
                .containsExactly("true");

        rows.removeWrittenBefore(MovableClock.now().plus(Duration.ofDays(1)), 1_000);
        assertThat(query("select id::text from letter where id = '" + id + "'")).isEmpty();
    }

    @Test
    void gives_a_letter_to_nobody_else() throws SQLException {
        var id = letter();
        var officer = new Browser(port);
        officer.with(
                "Authorization",
                "Bearer "
                        + Client.portal()
                                .tokens(new Browser(port), "officer.ch@customs.example")
                                .access());
        for (var stranger : List.of(as("nics-ch"), as("reconciliation"), as("proxy"), officer)) {
            assertThat(stranger.get(path(id)).statusCode()).isEqualTo(403);
            assertThat(stranger.post(path(id) + "/sent").statusCode()).isEqualTo(403);
        }
        assertThat(browser.get(path(id)).statusCode()).isEqualTo(401);
        assertThat(query("select (content is null)::text from letter where id = '" + id + "'"))
                .containsExactly("false");
    }

    private Browser as(String machine) {
        var token = Client.machine(machine).tokens(new Browser(port)).access();
        return new Browser(port).with("Authorization", "Bearer " + token).with("Accept", "application/json");
    }

    private static String path(UUID letter) {
        return "/v1/letters/" + letter;
    }

    private UUID letter() {
        var letter = new Letter(
                LetterKind.SECOND_EMAIL_CODE,
                Recipient.of("j.doe@somewhere.example", "en"),
                new Matter.Code(CODE, MovableClock.now().plus(Duration.ofMinutes(10))));
        return Objects.requireNonNull(transaction.execute(_ -> letters.send(letter)));
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }
}
