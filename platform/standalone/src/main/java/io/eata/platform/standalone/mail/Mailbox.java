package io.eata.platform.standalone.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The mailbox as a process: takes every mail for everyone over SMTP, and shows them on a page. Nothing leaves it. */
public final class Mailbox implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int THREADS = 4;

    private final GreenMail smtp;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    Mailbox(int smtpPort, int pagePort, Path folder) throws IOException {
        var mails = new MailFolder(folder);
        smtp = new GreenMail(new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager().setMessageDeliveryHandler((message, to) -> new FolderUser(to.getEmail(), mails));
        http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(LOOPBACK), pagePort), 0);
        http.createContext("/", new MailboxHttp(mails));
        http.setExecutor(threads);
        smtp.start();
        http.start();
    }

    /** @param arguments the port of the SMTP server, the port of the page, the folder of the mails */
    public static void main(String[] arguments) throws IOException {
        var mailbox =
                new Mailbox(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close, "mailbox-stop"));
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        smtp.stop();
    }
}
