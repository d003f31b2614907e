package io.eata.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.carnet.ledger.Standing;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.event.Topics;
import io.eata.platform.test.TestDatabase;
import io.eata.proxy.replica.Folded;
import io.eata.proxy.replica.ReplicaProgress;
import io.eata.proxy.replica.ReplicaStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ProxyTest
class ReplicaFollowingTest {

    private static final FakeServices SERVICES = new FakeServices();
    private static final CustomsTerritory EU = CustomsTerritory.of("EU");
    private static final CustomsTerritory CH = CustomsTerritory.of("CH");

    @Autowired
    private CorePublisher core;

    @Autowired
    private ReplicaStore replica;

    @Autowired
    private ReplicaProgress progress;

    @Autowired
    private TestDatabase database;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("eata.proxy.name", () -> "following");
        Addresses.register(registry, SERVICES);
    }

    @AfterAll
    static void close() {
        SERVICES.close();
    }

    @Test
    void folds_facts_into_the_standing_that_core_has() {
        var facts = new Facts();
        core.publish(facts.abroad());
        core.publish(facts.held("DE"));

        awaitSequence(facts, 4);
        var carnet = replica.read(facts.id, "nobody").orElseThrow().carnet();
        assertThat(carnet.association()).isEqualTo("CH-ALLIANCE");
        assertThat(carnet.terms().guaranteed()).contains(EU);
        var standing = standing(facts);
        assertThat(standing.activated()).isTrue();
        assertThat(standing.outstanding(carnet.terms()))
                .hasSize(2)
                .hasEntrySatisfying(CH, items -> assertThat(items).hasToString("1-20"))
                .hasEntrySatisfying(EU, items -> assertThat(items).hasToString("1-10"));
        assertThat(standing.holds()).containsExactly(EU);
        assertThat(standing.setsLeft(carnet.terms()).importation()).isEqualTo(49);
    }

    @Test
    void takes_over_who_may_see_an_amended_carnet() {
        var facts = new Facts();
        core.publish(facts.issued(), facts.amended());

        awaitSequence(facts, 1);
        var carnet = replica.read(facts.id, "nobody").orElseThrow().carnet();
        assertThat(carnet.terms().guaranteed())
                .extracting(CustomsTerritory::code)
                .containsExactly("JP");
        assertThat(standing(facts).activated()).isTrue();
        assertThat(standing(facts).setsLeft(carnet.terms())).isEqualTo(new VoucherSets(1, 1, 1, 1, 1));
    }

    @Test
    void drops_what_it_has_had() {
        var facts = new Facts();
        var all = facts.abroad();
        core.publish(all);
        core.publish(all);
        core.publish(all[2], all[3], all[1]);
        core.publish(facts.imported("GB", "11-20"));

        awaitSequence(facts, 4);
        assertThat(replica.ledger(facts.id)).hasSize(4);
        assertThat(standing(facts).standingTransactions()).isEqualTo(4);
        assertThat(standing(facts).setsUsed().importation()).isEqualTo(2);
    }

    @Test
    void undoes_exactly_the_transaction_that_was_cancelled_however_long_ago() {
        var facts = new Facts();
        core.publish(facts.abroad());
        core.publish(facts.imported("GB", "11-15"));
        awaitSequence(facts, 4);
        core.publish(facts.committed(TransactionType.RE_EXPORTATION, "GB", "11-15"));
        core.publish(facts.cancelled(3, "DE"));

        awaitSequence(facts, 6);
        var terms = replica.read(facts.id, "nobody").orElseThrow().carnet().terms();
        assertThat(standing(facts).outstanding(terms)).containsOnlyKeys(CH);
        assertThat(standing(facts).setsUsed().importation()).isEqualTo(1);
    }

    @Test
    void keeps_the_newest_document_of_a_carnet() {
        var facts = new Facts();
        core.publish(facts.document(1));
        core.publish(facts.document(2));
        core.publish(facts.document(1));
        var later = new Facts();
        core.publish(later.document(1));

        await().untilAsserted(() -> assertThat(replica.document(later.id)).isPresent());
        await().untilAsserted(() -> assertThat(replica.document(facts.id).map(SealedDocument::version))
                .contains(2));
    }

    @Test
    void stops_a_partition_at_a_gap_until_it_is_closed_while_the_others_go_on() {
        var torn = new Facts();
        var issued = torn.issued();
        var first = torn.validated();
        var second = torn.exported("1-20");
        int home = core.publishAt(null, issued).partition();
        int elsewhere = (home + 1) % 3;
        core.publishAt(elsewhere, second);
        var behind = new Facts();
        core.publishAt(elsewhere, behind.issued());

        await().untilAsserted(() -> assertThat(progress.stopped())
                .hasEntrySatisfying(
                        Topics.CARNET + "-" + elsewhere,
                        why -> assertThat(why).contains("carnet " + torn.id + " stands at 0, and 2 came")));
        var other = new Facts();
        core.publishAt(home, other.issued());
        await().untilAsserted(() -> assertThat(known(other)).isPresent());
        assertThat(known(behind)).isEmpty();
        assertThat(known(torn)).contains(0);

        core.publishAt(home, first);
        awaitSequence(torn, 2);
        await().untilAsserted(() -> assertThat(known(behind)).isPresent());
        await().untilAsserted(() -> assertThat(progress.stopped()).isEmpty());
    }

    @Test
    void fills_an_emptied_replica_again_by_itself_and_alike() throws SQLException {
        var facts = IntStream.range(0, 20).mapToObj(it -> new Facts()).toList();
        for (var carnet : facts) {
            core.publish(carnet.abroad());
            core.publish(carnet.linked("somebody"));
            core.publish(carnet.document(1));
        }
        core.publish(facts.getFirst().cancelled(3, "DE"));
        facts.forEach(carnet -> awaitSequence(carnet, carnet == facts.getFirst() ? 4 : 3));
        await().untilAsserted(
                        () -> assertThat(replica.document(facts.getLast().id)).isPresent());
        var before = contents(facts);

        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("truncate carnet, ledger_fact, carnet_holder, sealed_document, followed_position");
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(contents(facts)).isEqualTo(before));
    }

    private List<String> contents(List<Facts> facts) throws SQLException {
        var ids = facts.stream().map(carnet -> Long.toString(carnet.id)).toList();
        var rows = new ArrayList<String>();
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            for (var table : List.of("carnet", "ledger_fact", "carnet_holder", "sealed_document")) {
                var result = statement.executeQuery("select t::text from %s t where carnet_id in (%s) order by 1"
                        .formatted(table, String.join(",", ids)));
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
        }
        return rows;
    }

    private void awaitSequence(Facts facts, int sequence) {
        await().pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(known(facts)).contains(sequence));
    }

    private Optional<Integer> known(Facts facts) {
        return Optional.ofNullable(replica.lastSequences(List.of(facts.id)).get(facts.id));
    }

    private Standing standing(Facts facts) {
        return Folded.standing(replica, facts.id);
    }
}
