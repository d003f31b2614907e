package io.eata.notification.post;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

/** An SMTP server for one mail that answers by a script, and hangs up where the script says nothing. */
final class ScriptedServer implements AutoCloseable {

    static final String END_OF_MAIL = ".";

    private final ServerSocket server;
    private final Map<String, String> answers;
    private volatile int longestLine;

    /** @param answers by the first word of a line; {@link #END_OF_MAIL} for the mail itself */
    ScriptedServer(Map<String, String> answers) throws IOException {
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** In characters, without its end. */
    int longestLine() {
        return longestLine;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        try (var client = server.accept()) {
            say(client, "220 scripted");
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            boolean inMail = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                longestLine = Math.max(longestLine, line.length());
                if (inMail && !line.equals(END_OF_MAIL)) {
                    continue;
                }
                var answer = answers.get(line.split(" ", 2)[0]);
                if (answer == null) {
                    return;
                }
                say(client, answer);
                inMail = line.equals("DATA");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }
}
