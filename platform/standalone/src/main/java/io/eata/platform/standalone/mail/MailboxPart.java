package io.eata.platform.standalone.mail;

import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.JavaCommand;
import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.parts.Probe;
import io.eata.platform.standalone.process.Launch;
import java.util.Map;
import java.util.Set;

/**
 * The mailbox.
 *
 * @param port of the SMTP server
 * @param pagePort of the page
 */
public record MailboxPart(Home home, int port, int pagePort) implements Part {

    private static final int HEAP_MEBIBYTES = 48;

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public int stage() {
        return 1;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public String address() {
        return "http://localhost:" + pagePort;
    }

    @Override
    public Launch launch() {
        var command = JavaCommand.withHeap(HEAP_MEBIBYTES)
                .with("-cp", System.getProperty("java.class.path"), Mailbox.class.getName())
                .with(
                        Integer.toString(port),
                        Integer.toString(pagePort),
                        home.mail().toString());
        return new Launch(command.toList(), Map.of(), home.path());
    }

    @Override
    public boolean answers() {
        return Probe.http("http://127.0.0.1:%d/health".formatted(pagePort));
    }
}
