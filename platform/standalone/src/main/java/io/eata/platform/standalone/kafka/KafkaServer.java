package io.eata.platform.standalone.kafka;

import io.eata.platform.standalone.parts.JavaCommand;
import io.eata.platform.standalone.process.Launch;
import io.eata.platform.standalone.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One Kafka broker that is its own controller.
 *
 * @param folder for its settings and its records
 * @param port of the broker, on the loopback address
 * @param controllerPort of the controller, on the loopback address
 * @param cache an AOT cache, used if it is there
 */
public record KafkaServer(Path folder, int port, int controllerPort, Path cache) {

    private static final int HEAP_MEBIBYTES = 256;
    private static final int CLUSTER_ID_BYTES = 16;

    /** Writes the settings of this start, and formats the folder once. */
    public void prepare() {
        try {
            Files.createDirectories(folder);
            var text = settings().entrySet().stream()
                    .map(setting -> setting.getKey() + "=" + setting.getValue())
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(settingsFile(), text);
            if (!Files.exists(records().resolve("meta.properties"))) {
                format();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's folder could not be made: " + folder, e);
        }
    }

    public Launch launch() {
        return launch("kafka.Kafka", settingsFile().toString());
    }

    /** The same start, recorded: when the process ends, it leaves a cache there. */
    public Launch launchRecordingInto(Path recorded) {
        return launchOf(
                java().recordingInto(recorded), "kafka.Kafka", settingsFile().toString());
    }

    /**
     * Nobody creates a topic by speaking of it: topics are created by their owners, with the partitions and the retention
     * that they need. There is one broker, so there is one copy of everything.
     */
    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", records().toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("num.partitions", "3");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.retention.ms", "-1");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "4");
        return settings;
    }

    private void format() throws IOException {
        var format = launch(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                clusterId(),
                "--config",
                settingsFile().toString());
        Tool.run(format.command(), folder);
    }

    private static String clusterId() {
        var bytes = ByteBuffer.allocate(CLUSTER_ID_BYTES);
        new SecureRandom().nextBytes(bytes.array());
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        // Kafka would take a leading dash for an option.
        return id.startsWith("-") ? "K" + id.substring(1) : id;
    }

    private Launch launch(String main, String... arguments) {
        return launchOf(java().cachedIn(cache), main, arguments);
    }

    private static JavaCommand java() {
        return JavaCommand.withHeap(HEAP_MEBIBYTES);
    }

    private Launch launchOf(JavaCommand java, String main, String... arguments) {
        var command = java.with(
                        "-Dlog4j2.configurationFile=classpath:io/eata/platform/standalone/kafka/log4j2.properties",
                        "-cp",
                        JavaCommand.ownLibraries(),
                        main)
                .with(arguments)
                .toList();
        return new Launch(List.copyOf(command), Map.of(), folder);
    }

    private Path settingsFile() {
        return folder.resolve("server.properties");
    }

    private Path records() {
        return folder.resolve("records");
    }
}
