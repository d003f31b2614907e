package io.eata.platform.standalone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.process.Waiting;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    private static final String ATTACK = "<script>alert(1)</script>";

    @TempDir
    Path folder;

    private final Ports ports = Ports.anyFree();
    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private Mailbox mailbox;

    @BeforeEach
    void open() throws IOException {
        mailbox = new Mailbox(ports.smtp(), ports.mailbox(), folder);
    }

    @AfterEach
    void close() {
        mailbox.close();
        http.close();
    }

    @Test
    void shows_a_mail_to_whom_it_was_sent() throws Exception {
        send(
                "holder@film.example",
                "Receipt of your importation",
                "Twenty items are in Germany.",
                "<p>Twenty items</p>");
        send("holder@rally.example", "Another", "Something else", "<p>else</p>");
        awaitMails(2);

        var list = api("/api/messages?to=holder%40film.example");
        assertThat(list).containsEntry("total", 1L).containsEntry("pages", 1L);
        var id = JSONObjectUtils.getJSONObjectArray(list, "messages")[0].get("id");
        var mail = api("/api/messages/" + id);
        assertThat(mail)
                .containsEntry("to", "holder@film.example")
                .containsEntry("subject", "Receipt of your importation");
        assertThat((String) mail.get("text")).contains("Twenty items are in Germany.");
        assertThat(JSONObjectUtils.getJSONObjectArray(mail, "attachments")[0]).containsEntry("name", "receipt.txt");
        assertThat(get("/").body()).contains("Receipt of your importation", "holder@rally.example");
        assertThat(get("/messages/" + id + "/attachments/0").body()).isEqualTo("the receipt");
    }

    @Test
    void runs_nothing_that_a_mail_brings() throws Exception {
        send("holder@film.example", "Hello " + ATTACK, "Text " + ATTACK, "<p>HTML " + ATTACK + "</p>");
        awaitMails(1);

        var page = get("/messages/1");
        assertThat(page.body()).doesNotContain(ATTACK).contains("<iframe sandbox ");
        assertThat(get("/").body()).doesNotContain(ATTACK);
        var framed = get("/messages/1/html");
        assertThat(framed.body()).contains(ATTACK);
        assertThat(framed.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox;")
                .contains("default-src 'none'");
        assertThat(get("/messages/1/attachments/0")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment;");
    }

    @Test
    void answers_in_pages_of_bounded_size() throws Exception {
        for (var number = 1; number <= 5; number++) {
            send("holder@film.example", "Mail " + number, "text", "<p>html</p>");
        }
        awaitMails(5);

        var second = api("/api/messages?size=2&page=2");
        assertThat(JSONObjectUtils.getJSONObjectArray(second, "messages"))
                .extracting(mail -> mail.get("subject"))
                .containsExactly("Mail 3", "Mail 2");
        assertThat(second).containsEntry("pages", 3L);
        assertThat(JSONObjectUtils.getJSONObjectArray(api("/api/messages?size=9999999999&page=-1"), "messages"))
                .hasSize(5);
    }

    @Test
    void still_has_its_mails_when_it_is_opened_again() throws Exception {
        send("holder@film.example", "Kept", "text", "<p>html</p>");
        awaitMails(1);
        mailbox.close();
        mailbox = new Mailbox(ports.smtp(), ports.mailbox(), folder);

        send("holder@film.example", "New", "text", "<p>html</p>");
        awaitMails(2);
        assertThat(get("/").body()).contains("Kept", "New");
    }

    @Test
    void says_that_there_is_no_such_mail_and_answers_no_foreign_name() throws Exception {
        assertThat(get("/messages/99").statusCode()).isEqualTo(404);
        assertThat(get("/api/messages/99").statusCode()).isEqualTo(404);
        assertThat(get("/messages/../../etc/passwd").statusCode()).isEqualTo(404);
        try (var socket = new java.net.Socket("127.0.0.1", ports.mailbox())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".getBytes());
            assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 421");
        }
    }

    private void send(String to, String subject, String text, String html) throws MessagingException {
        var properties = new Properties();
        properties.putAll(Map.of("mail.smtp.host", "127.0.0.1", "mail.smtp.port", "" + ports.smtp()));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("platform@eata.example"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject);
        var plain = new MimeBodyPart();
        plain.setText(text, "utf-8");
        var rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=utf-8");
        var attached = new MimeBodyPart();
        attached.setText("the receipt", "utf-8");
        attached.setFileName("receipt.txt");
        mail.setContent(new MimeMultipart(plain, rich, attached));
        Transport.send(mail);
    }

    /** The server says that it has a mail a moment before it has filed it. */
    private void awaitMails(long count) {
        assertThat(Waiting.until(() -> total() == count, Duration.ofSeconds(10)))
                .isTrue();
    }

    private long total() {
        try {
            return JSONObjectUtils.getLong(api("/api/messages"), "total");
        } catch (IOException | InterruptedException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> api(String path) throws IOException, InterruptedException, ParseException {
        return JSONObjectUtils.parse(get(path).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + ports.mailbox() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
