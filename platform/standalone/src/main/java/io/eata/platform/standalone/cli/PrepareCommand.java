package io.eata.platform.standalone.cli;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import io.eata.platform.standalone.Installation;
import io.eata.platform.standalone.kafka.KafkaServer;
import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.parts.Probe;
import io.eata.platform.standalone.parts.Trees;
import io.eata.platform.standalone.process.Training;
import io.eata.platform.standalone.service.FastStart;
import io.eata.platform.standalone.service.ServiceSpec;
import io.eata.platform.standalone.supervise.Supervisor;
import io.eata.platform.standalone.supervise.Teller;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Does once per build what makes every later start quick. Needs servers for a while, which are its own. */
@Command(name = "prepare", description = "Lay out the jars and train their AOT caches", mixinStandardHelpOptions = true)
final class PrepareCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    private final Teller teller = new Teller(System.out);

    @Override
    public Integer call() throws IOException {
        var scratch = Files.createTempDirectory("eata-prepare-", asFileAttribute(fromString("rwxr-xr-x")));
        try {
            var installation = new Installation(data.root(), new Home(scratch), Ports.anyFree(), Set.of());
            var training = new Training(scratch.resolve("training.log"), Map.of(Home.MARK, scratch.toString()));
            var fastStart = new FastStart(data.root(), training, teller);
            var untrained = fastStart.untrained(installation.services());
            if (!untrained.isEmpty()) {
                teller.say("Preparing quick starts (once per build; EATA_FAST_START=off leaves it out)");
                installation.home().prepare();
                trainBroker(installation, training);
                trainServices(installation, fastStart, untrained);
                teller.say("Prepared after " + Teller.seconds(teller.elapsed()));
            }
            return 0;
        } finally {
            Trees.delete(scratch);
        }
    }

    private void trainBroker(Installation installation, Training training) throws IOException {
        var cache = Installation.kafkaCache(data.root());
        if (Files.exists(cache)) {
            return;
        }
        var ports = installation.ports();
        var broker = new KafkaServer(
                installation.home().path().resolve("broker"), ports.kafka(), ports.kafkaController(), cache);
        broker.prepare();
        var draft = cache.resolveSibling("kafka.aot.new");
        training.train(broker.launchRecordingInto(draft), () -> Probe.kafka(ports.kafka()), draft, cache);
    }

    private void trainServices(Installation installation, FastStart fastStart, List<ServiceSpec> untrained)
            throws IOException {
        var parts = installation.parts();
        var servers = parts.stream().filter(part -> part.stage() < 2).toList();
        var log = installation.home().logs().resolve("prepare.log");
        try (var out = new PrintStream(log.toFile())) {
            var supervisor =
                    new Supervisor(installation.home(), installation.ports(), servers, new Teller(out), Main.CLOCK);
            var end = new Thread(supervisor::close, "end-servers");
            Runtime.getRuntime().addShutdownHook(end);
            if (supervisor.start()) {
                fastStart.train(untrained, parts);
            } else {
                teller.say("The servers did not start, so nothing is trained:");
                teller.say(Files.readString(log));
            }
            supervisor.close();
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }
}
