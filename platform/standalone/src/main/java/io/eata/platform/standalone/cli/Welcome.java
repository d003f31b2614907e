package io.eata.platform.standalone.cli;

import io.eata.platform.standalone.Installation;
import io.eata.platform.standalone.service.ServiceSpec;
import io.eata.platform.standalone.supervise.Teller;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is said when all is up: how long it took, where everything is, who may log in, what to try. */
final class Welcome {

    private static final String PASSWORD = "carnet-demo-2026";
    private static final List<String> ACCOUNTS = List.of(
            "officer.ch@customs.example      officer, Switzerland",
            "officer.de@customs.example      officer, Germany (EU)",
            "officer.fr@customs.example      officer, France (EU)",
            "officer.gb@customs.example      officer, United Kingdom",
            "officer.no@customs.example      officer, Norway",
            "controller.ch@customs.example   controller, Switzerland (controller.de@… for Germany)",
            "admin.ch@customs.example        administrator, Switzerland",
            "holder@film.example             holder, Alpenfilm AG (holder@rally.example is another)",
            "operations@icc.example          ICC operations");

    private final Installation installation;
    private final Teller teller;

    Welcome(Installation installation, Teller teller) {
        this.installation = installation;
        this.teller = teller;
    }

    void say() {
        var looks = Look.at(installation.parts(), installation.home());
        var memory = Look.sum(looks, installation.home());
        teller.say("");
        teller.say("All %d parts are healthy after %s, with %s resident in sum (%s with shared pages counted once)."
                .formatted(
                        looks.size(),
                        Teller.seconds(teller.elapsed()),
                        Look.gibibytes(memory.rss()),
                        Look.gibibytes(memory.pss())));
        addresses();
        if (installation.services().stream().anyMatch(service -> service.name().equals("identity"))) {
            accounts();
        }
        teller.say("");
        teller.say("  Try             ./eata demo · ./eata status · ./eata logs core · ./eata stop core · ./eata down");
        teller.say("");
    }

    private void addresses() {
        var ports = installation.ports();
        var door = "http://localhost:" + ports.first();
        teller.say("");
        line(
                "Front door",
                IntStream.range(0, ports.proxies())
                        .mapToObj(number -> "http://localhost:" + (ports.first() + number))
                        .collect(Collectors.joining(" and ")));
        for (var service : installation.services()) {
            if (!service.context().isEmpty()) {
                line(titleOf(service), door + service.context());
            }
        }
        line("Mailbox", "http://localhost:" + ports.mailbox());
        line(
                "PostgreSQL",
                "127.0.0.1:%d, passwords in %s"
                        .formatted(ports.postgres(), installation.home().keys().resolve("databases.properties")));
        line("Kafka", "127.0.0.1:" + ports.kafka());
        line("Logs", installation.home().logs().toString());
    }

    private void accounts() {
        teller.say("");
        teller.say("  Demo accounts, each with the password " + PASSWORD);
        ACCOUNTS.forEach(account -> teller.say("    " + account));
    }

    private void line(String what, String where) {
        teller.say("  %-16s%s".formatted(what, where));
    }

    private static String titleOf(ServiceSpec service) {
        return switch (service.name()) {
            case "identity" -> "Log in";
            case "core" -> "Core";
            case "nics" -> "NICS API";
            case "portal" -> "Customs portal";
            case "wallet" -> "Wallet";
            case "reconciliation" -> "Reconciliation";
            case "notification" -> "Notification";
            default -> service.name();
        };
    }
}
