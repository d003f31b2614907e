package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.eata.contracts.event.Topics;
import io.eata.contracts.identity.LetterKind;
import io.eata.contracts.identity.OpenedLetter;
import io.eata.identity.account.Accounts;
import io.eata.identity.letter.Letter;
import io.eata.identity.letter.LetterRows;
import io.eata.identity.letter.Letters;
import io.eata.identity.letter.Matter;
import io.eata.identity.letter.Recipient;
import io.eata.platform.test.KafkaForTests;
import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IdentityTest
class LettersTest {

    private static final String ADDRESS = "j.doe@somewhere.example";
    private static final String SECRET = "ZbXq7T2mV9";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Letters letters;
    private final LetterRows rows;
    private final Accounts accounts;
    private final TestDatabase database;
    private final TransactionTemplate transaction;
    private final Instant tomorrow = MovableClock.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);

    LettersTest(
            Letters letters,
            LetterRows rows,
            Accounts accounts,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.rows = rows;
        this.accounts = accounts;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void keep_what_they_say_and_lead_to_the_front_door() {
        var opened = rows.open(send(invitation()), MovableClock.now()).orElseThrow();

        assertThat(opened.to()).isEqualTo(ADDRESS);
        assertThat(opened.language()).isEqualTo("fr");
        assertThat(opened.organisation()).isEqualTo("Douane suisse");
        assertThat(opened.link()).isEqualTo(DemoSettings.PROXY + "/identity/invitation?secret=" + SECRET);
        assertThat(opened.goodUntil()).isEqualTo(tomorrow);
    }

    @Test
    void greet_an_account_by_its_name_in_its_language() {
        var account =
                accounts.byLogin("officer.ch@customs.example").orElseThrow().account();

        var opened = open(new Letter(
                LetterKind.PASSWORD_CHANGED,
                Recipient.of(account).at("old@customs.example"),
                new Matter.Notice(MovableClock.now())));

        assertThat(opened.name()).isEqualTo(account.name());
        assertThat(opened.language()).isEqualTo(account.locale());
        assertThat(opened.to()).isEqualTo("old@customs.example");
    }

    @Test
    void say_no_names_to_an_address_that_nobody_has_proven() {
        var stranger = new Recipient(null, ADDRESS, "en", "Win a prize at prize.example");

        var opened = open(new Letter(
                LetterKind.VERIFY_EMAIL, stranger, "Prizes Ltd", new Matter.Link("/verify?secret=x", tomorrow)));

        assertThat(opened.name()).isNull();
        assertThat(opened.organisation()).isNull();
    }

    @Test
    void are_not_written_when_their_cause_did_not_happen() throws SQLException {
        var id = transaction.execute(status -> {
            var written = letters.send(invitation());
            status.setRollbackOnly();
            return written;
        });

        assertThat(strings("select id::text from letter")).doesNotContain(String.valueOf(id));
    }

    @Test
    void belong_into_the_transaction_of_their_cause() {
        assertThatThrownBy(() -> letters.send(invitation())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cannot_be_read_from_the_database() throws SQLException {
        send(invitation());

        var everything = strings("select l::text from letter l").toString()
                + strings("select o::text from outbox o").toString();
        assertThat(everything).contains("INVITATION_CUSTOMS").doesNotContain(ADDRESS, SECRET, "Douane suisse");
    }

    @Test
    void are_announced_without_a_word_of_what_they_say() {
        var id = send(invitation());

        var message = published(id);
        assertThat(message.value())
                .contains("LetterWritten", "INVITATION_CUSTOMS")
                .doesNotContain(ADDRESS, SECRET, "Douane");
    }

    @Test
    void carry_what_their_kind_needs() {
        var to = Recipient.of(ADDRESS, "en");
        assertThatThrownBy(() -> new Letter(LetterKind.RESET_PASSWORD, to, new Matter.Notice(tomorrow)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Letter(LetterKind.INVITATION_COMPANY, to, new Matter.Link("/invitation", tomorrow)))
                .isInstanceOf(IllegalArgumentException.class);
        for (var elsewhere : List.of("https://evil.example/", "//evil.example/", "evil")) {
            assertThatThrownBy(() -> new Matter.Link(elsewhere, tomorrow)).isInstanceOf(IllegalArgumentException.class);
        }
        for (var code : List.of("12345", "12345678901", "12345a", "")) {
            assertThatThrownBy(() -> new Matter.Code(code, tomorrow)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void show_no_secret_where_they_are_printed() {
        assertThat(invitation().toString()).doesNotContain(SECRET);
        assertThat(new Matter.Code("123456", tomorrow).toString()).doesNotContain("123456");
        assertThat(open(invitation()).toString()).doesNotContain(SECRET, ADDRESS);
    }

    private Letter invitation() {
        return new Letter(
                LetterKind.INVITATION_CUSTOMS,
                Recipient.of(ADDRESS, "fr"),
                "Douane suisse",
                new Matter.Link("/invitation?secret=" + SECRET, tomorrow));
    }

    private UUID send(Letter letter) {
        return Objects.requireNonNull(transaction.execute(_ -> letters.send(letter)));
    }

    private OpenedLetter open(Letter letter) {
        return rows.open(send(letter), MovableClock.now()).orElseThrow();
    }

    private static ConsumerRecord<String, String> published(UUID letter) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                KafkaForTests.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.ACCOUNT));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> {
                    if (it.key().equals(letter.toString())) {
                        found.add(it);
                    }
                });
                return !found.isEmpty();
            });
        }
        return found.getFirst();
    }

    private List<String> strings(String sql) throws SQLException {
        var strings = new ArrayList<String>();
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
