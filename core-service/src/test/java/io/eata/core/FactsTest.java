package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.Reason;
import io.eata.contracts.core.ReleaseCarnet;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.DocumentSealed;
import io.eata.contracts.event.EventHeaders;
import io.eata.contracts.event.Topics;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.platform.events.EventReader;
import io.eata.platform.sealing.DocumentSealing;
import io.eata.platform.test.KafkaForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@CoreTest
class FactsTest {

    @Autowired
    Desks desks;

    @Autowired
    EventReader reader;

    @Autowired
    DocumentSealing sealing;

    @Autowired
    ObjectMapper json;

    @Test
    void reach_kafka_in_the_order_of_the_ledger_and_in_the_shape_of_the_golden_samples() throws IOException {
        long id = everythingThatCanHappen();

        var messages = read(Topics.CARNET, id, 14);

        var facts = messages.stream()
                .map(message -> reader.read(message, CarnetFact.class).payload())
                .toList();
        assertThat(facts)
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly(
                        "CarnetIssued",
                        "HolderLinked",
                        "TransactionCommitted",
                        "TransactionCommitted",
                        "TransactionCommitted",
                        "CarnetHeld",
                        "CarnetReleased",
                        "TransactionCancelled",
                        "CarnetBlocked",
                        "CarnetUnblocked",
                        "SetsAdded",
                        "CarnetBlocked",
                        "CarnetUnblocked",
                        "CarnetDischarged");
        assertThat(facts.stream().skip(2).map(CarnetFact::sequence))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
        assertThat(messages.stream()
                        .map(message -> header(message, EventHeaders.ID))
                        .distinct())
                .hasSize(14);
        for (var message : messages) {
            String type = header(message, EventHeaders.TYPE).substring("io.eata.".length());
            assertThat(fields(json.readTree(message.value())))
                    .as(type)
                    .isSubsetOf(fields(golden("CarnetFact." + type)))
                    .contains("kind", "carnetId", "sequence", "at");
        }
    }

    @Test
    void say_nothing_of_goods_or_people() {
        long id = everythingThatCanHappen();

        for (var message : read(Topics.CARNET, id, 14)) {
            assertThat(message.value())
                    .doesNotContain("lens", "Alpenfilm", "Noa", "fragile", "officer", "found in order");
        }
        var sealed = read(Topics.CARNET_DOCUMENT, id, 1).getFirst();
        assertThat(sealed.value()).doesNotContain("Alpenfilm").doesNotContainPattern("\\blens\\b");
        var document = reader.read(sealed, DocumentSealed.class).payload().document();
        assertThat(sealing.open(document).holder()).isEqualTo(Form.HOLDER);
    }

    @Test
    void keep_the_newest_document_for_good_and_every_fact() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()))) {
            var carnets = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CARNET);
            var documents = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CARNET_DOCUMENT);
            var configs =
                    admin.describeConfigs(List.of(carnets, documents)).all().get();

            assertThat(setting(configs.get(documents), "cleanup.policy")).isEqualTo("compact");
            assertThat(Integer.parseInt(setting(configs.get(documents), "max.message.bytes")))
                    .isGreaterThan(2_000_000);
            assertThat(setting(configs.get(carnets), "retention.ms")).isEqualTo("-1");
        }
    }

    private static String setting(@Nullable Config config, String name) {
        return Objects.requireNonNull(config).get(name).value();
    }

    @Test
    void carry_a_document_of_thousands_of_items() {
        var form = new Form();
        form.items = Form.items(4_000, item -> item);
        long id = desks.association().issue(Desks.key(), form.filledIn()).id();

        var sealed = read(Topics.CARNET_DOCUMENT, id, 1).getFirst();

        assertThat(sealing.open(reader.read(sealed, DocumentSealed.class)
                                .payload()
                                .document())
                        .items())
                .hasSize(4_000);
    }

    private long everythingThatCanHappen() {
        var carnet = Case.of(desks);
        var association = desks.association();
        var travel = carnet.travel("CH", "DE", "1-20");
        carnet.commit("CH", code(travel, VALIDATION), "1-20");
        carnet.commit("CH", code(travel, EXPORTATION), "1-20");
        var last = carnet.commit("DE", code(travel, IMPORTATION), "1-20");
        desks.officer("DE").hold(Desks.key(), carnet.id(), new HoldCarnet("Noa Keller asks", Case.WEIL));
        desks.officer("DE").release(Desks.key(), carnet.id(), new ReleaseCarnet(Case.WEIL));
        carnet.cancel("DE", last);
        association.block(Desks.key(), carnet.id(), new Reason("Noa Keller asks"));
        association.unblock(Desks.key(), carnet.id(), new Reason("Noa Keller asks"));
        association.addSets(Desks.key(), carnet.id(), new VoucherSets(1, 0, 0, 0, 0));
        association.block(Desks.key(), carnet.id(), new Reason("Noa Keller asks"));
        association.unblock(Desks.key(), carnet.id(), new Reason("Noa Keller asks"));
        association.discharge(Desks.key(), carnet.id(), new DischargeCarnet("Noa Keller asks", null, null, null));
        return carnet.id();
    }

    private JsonNode golden(String name) throws IOException {
        try (var stream = CarnetFact.class.getResourceAsStream("/golden/" + name + ".json")) {
            return json.readTree(stream);
        }
    }

    private static TreeSet<String> fields(JsonNode object) {
        var names = new TreeSet<String>();
        Iterator<String> each = object.propertyNames().iterator();
        each.forEachRemaining(names::add);
        return names;
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<String, String>> read(String topic, long carnetId, int count) {
        var config = Map.<String, Object>of(
                "bootstrap.servers",
                KafkaForTests.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "max.partition.fetch.bytes",
                "4000000",
                "auto.offset.reset",
                "earliest");
        var messages = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    if (message.key().equals(Long.toString(carnetId))) {
                        messages.add(message);
                    }
                }
                return messages.size() >= count;
            });
        }
        assertThat(messages).hasSize(count);
        return messages;
    }
}
