package io.eata.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.contracts.event.AccountFact;
import io.eata.contracts.event.Topics;
import io.eata.contracts.identity.LetterKind;
import io.eata.notification.FakeCore;
import io.eata.notification.FakeIdentity;
import io.eata.notification.Mailbox;
import io.eata.notification.Samples;
import io.eata.notification.ServiceTest;
import io.eata.notification.TestClock;
import io.eata.platform.test.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class AccountDeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Autowired
    Mailbox mailbox;

    @Autowired
    FakeIdentity identity;

    @Autowired
    FakeCore core;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Deliveries deliveries;

    private final String address = UUID.randomUUID() + "@people.example";

    @BeforeEach
    void start_clean() throws Exception {
        mailbox.empty();
        identity.goAway(false);
        identity.beDeaf(false);
        core.goAway(false);
        core.holdUntil(new CountDownLatch(0));
        jdbc.sql("delete from delivery").update();
    }

    @Test
    void mails_what_identity_has_written_and_has_it_forgotten() throws Exception {
        var letter = identity.write(LetterKind.RESET_PASSWORD, "de", address);
        publish(UUID.randomUUID(), letter);

        awaitState(letter, "SENT");
        await().atMost(PATIENCE).until(() -> !identity.keeps(letter));
        var mail = arrived().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Wählen Sie ein neues Passwort");
        assertThat(mail.getHeader("Content-Language")).containsExactly("de");
        assertThat(Mailbox.wordsOf(mail)).contains(Samples.LINK, "6. Dezember 2026, 08:15 UTC");
    }

    @Test
    void mails_a_letter_once_though_its_fact_is_delivered_twice() {
        var letter = identity.write(LetterKind.VERIFY_EMAIL, "en", address);
        var event = UUID.randomUUID();
        publish(event, letter);
        publish(event, letter);
        var next = identity.write(LetterKind.PASSWORD_CHANGED, "en", address);
        publish(UUID.randomUUID(), next);

        awaitState(next, "SENT");
        awaitState(letter, "SENT");
        assertThat(arrived()).hasSize(2);
    }

    @Test
    void shows_a_person_one_mail_though_the_service_died_between_the_servers_word_and_its_own_note(CapturedOutput log)
            throws Exception {
        mailbox.onArrival(() -> asOwner("revoke update on delivery from notification_app"));
        var letter = identity.write(LetterKind.SECOND_EMAIL_CODE, "en", address);
        publish(UUID.randomUUID(), letter);
        await().atMost(PATIENCE).until(() -> log.getAll().contains("ended unrecorded"));
        assertThat(arrived()).hasSize(1);
        assertThat(state(letter)).containsExactly("ATTEMPTING");
        assertThat(identity.keeps(letter)).isTrue();

        mailbox.onArrival(() -> {});
        asOwner("grant update on delivery to notification_app");
        clock.advance(LEASE);

        awaitState(letter, "SENT");
        assertThat(arrived()).hasSize(2);
        assertThat(Mailbox.visible(arrived())).hasSize(1);
        await().atMost(PATIENCE).until(() -> !identity.keeps(letter));
    }

    @Test
    void waits_for_an_identity_that_is_away_and_sends_then() {
        identity.goAway(true);
        var letter = identity.write(LetterKind.VERIFY_EMAIL, "en", address);
        publish(UUID.randomUUID(), letter);
        await().atMost(PATIENCE).until(() -> rows().contains("core-"));
        assertThat(state(letter)).containsExactly("PENDING");

        identity.goAway(false);
        clock.advance(Duration.ofSeconds(12));

        awaitState(letter, "SENT");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void tells_identity_again_until_it_has_heard() {
        identity.beDeaf(true);
        var letter = identity.write(LetterKind.VERIFY_EMAIL, "en", address);
        publish(UUID.randomUUID(), letter);
        awaitState(letter, "SENT");
        assertThat(identity.keeps(letter)).isTrue();

        identity.beDeaf(false);

        await().atMost(PATIENCE).until(() -> !identity.keeps(letter));
        await().atMost(PATIENCE).until(() -> deliveries.unreported(10).isEmpty());
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void sends_nothing_whose_time_is_over() {
        var letter = identity.write(LetterKind.SECOND_EMAIL_CODE, "en", address);
        identity.forget(letter);
        publish(UUID.randomUUID(), letter);

        awaitState(letter, "SKIPPED");
        assertThat(rows()).contains("letter-gone");
        assertThat(arrived()).isEmpty();
    }

    @Test
    void lets_no_letter_wait_for_the_mails_of_carnets() {
        var latch = new CountDownLatch(1);
        core.holdUntil(latch);
        try {
            IntStream.range(0, 60).forEach(this::announceReceipt);
            await().atMost(PATIENCE)
                    .until(() -> count("select count(*) from delivery where kind = 'RECEIPT' and tries > 0") > 0);
            var letter = identity.write(LetterKind.SECOND_EMAIL_CODE, "en", address);
            publish(UUID.randomUUID(), letter);

            awaitState(letter, "SENT");
            assertThat(count("select count(*) from delivery where kind = 'RECEIPT' and tries = 0"))
                    .isPositive();
        } finally {
            latch.countDown();
        }
    }

    @Test
    void keeps_what_a_letter_says_out_of_its_table_and_its_log(CapturedOutput log) {
        identity.goAway(true);
        var letter = identity.write(LetterKind.INVITATION_CUSTOMS, "en", address);
        publish(UUID.randomUUID(), letter);
        await().atMost(PATIENCE).until(() -> rows().contains("core-"));
        identity.goAway(false);
        clock.advance(LEASE);
        awaitState(letter, "SENT");

        assertThat(rows() + log.getAll()).doesNotContain(address, Samples.LINK, Samples.ORGANISATION, "A. Keller");
    }

    private void publish(UUID event, UUID letter) {
        var at = OffsetDateTime.parse("2026-11-22T08:15:00Z");
        var fact = new AccountFact.LetterWritten(at, letter, LetterKind.VERIFY_EMAIL);
        Facts.publish(Topics.ACCOUNT, letter.toString(), event, fact, at);
    }

    private void announceReceipt(int number) {
        var at = OffsetDateTime.parse("2026-11-22T08:15:00+01:00");
        var committed = new Subject.CarnetEvent(Subject.CarnetEvent.Kind.RECEIPT, 900_000L + number, 3, at, "DE 1");
        deliveries.announce(UUID.randomUUID().toString(), committed);
    }

    private List<MimeMessage> arrived() {
        return mailbox.arrivedFor(address);
    }

    private void awaitState(UUID letter, String state) {
        await().atMost(PATIENCE).until(() -> state(letter).equals(List.of(state)));
    }

    private List<String> state(UUID letter) {
        return jdbc.sql("select state from delivery where letter_id = ?")
                .param(letter)
                .query((row, _) -> row.getString("state"))
                .list();
    }

    private String rows() {
        return jdbc.sql("select coalesce(string_agg(d::text, ' '), '') from delivery as d")
                .query(String.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void asOwner(String sql) {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
