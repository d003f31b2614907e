package io.eata.notification.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.notification.letter.Letter;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is known after a mail server said this or that. */
class PostTest {

    private static final Map<String, String> POLITE = Map.of(
            "EHLO",
            "250 scripted",
            "MAIL",
            "250 ok",
            "RCPT",
            "250 ok",
            "DATA",
            "354 go on",
            ScriptedServer.END_OF_MAIL,
            "250 taken",
            "RSET",
            "250 ok",
            "QUIT",
            "221 bye");

    @Test
    void a_mail_is_accepted_once_the_server_says_so() throws IOException {
        assertThat(after(POLITE)).isEqualTo(new Posted.Accepted());
    }

    @Test
    void a_mail_is_refused_when_the_server_does_not_know_the_address() throws IOException {
        assertThat(after(but("RCPT", "550 5.1.1 no such user"))).isEqualTo(new Posted.Refused("smtp-550"));
    }

    @Test
    void a_mail_is_refused_when_the_server_does_not_want_it_now() throws IOException {
        assertThat(after(but(ScriptedServer.END_OF_MAIL, "451 try later"))).isEqualTo(new Posted.Refused("smtp-451"));
    }

    @Test
    void nobody_knows_when_the_server_hangs_up_after_the_mail() throws IOException {
        var script = new HashMap<>(POLITE);
        script.remove(ScriptedServer.END_OF_MAIL);

        assertThat(after(script)).isEqualTo(new Posted.Unknown("smtp-broken-off"));
    }

    @Test
    void a_mail_is_refused_when_no_server_listens() throws IOException {
        int port;
        try (var gone = new ScriptedServer(POLITE)) {
            port = gone.port();
        }
        assertThat(post(port).send(letter("holder@film.example"))).isEqualTo(new Posted.Refused("no-connection"));
    }

    @Test
    void a_mail_is_refused_when_its_address_is_none_or_more() throws IOException {
        try (var server = new ScriptedServer(POLITE)) {
            assertThat(post(server.port()).send(letter("holder@film.example\r\nBcc: all@film.example")))
                    .isEqualTo(new Posted.Refused("unusable-address"));
        }
    }

    @Test
    void no_line_of_a_mail_is_longer_than_smtp_allows() throws IOException {
        var receipt = new Letter.Attachment("receipt.jws", "application/jose", "x".repeat(5_000));
        var letter = new Letter("<id@test>", "holder@film.example", "en", "S", "T", "<p>T</p>", List.of(receipt));
        try (var server = new ScriptedServer(POLITE)) {
            assertThat(post(server.port()).send(letter)).isEqualTo(new Posted.Accepted());
            assertThat(server.longestLine()).isBetween(1, 998);
        }
    }

    private static Map<String, String> but(String command, String answer) {
        var script = new HashMap<>(POLITE);
        script.put(command, answer);
        return script;
    }

    private static Posted after(Map<String, String> script) throws IOException {
        try (var server = new ScriptedServer(script)) {
            return post(server.port()).send(letter("holder@film.example"));
        }
    }

    private static Post post(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return new Post(
                sender,
                new PostProperties("eATA <no-reply@eata.example>"),
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    }

    private static Letter letter(String to) {
        return new Letter("<id@test>", to, "en", "Subject", "Text", "<p>Text</p>", List.of());
    }
}
