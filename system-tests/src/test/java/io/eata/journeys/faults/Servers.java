package io.eata.journeys.faults;

import io.eata.platform.test.KafkaForTests;
import io.eata.platform.test.TestDatabase;
import java.util.List;

/**
 * Where core finds its database and Kafka.
 *
 * @param url of the database
 * @param owner role that migrates it
 * @param app role that core works with
 * @param kafka address of the broker
 */
record Servers(String url, String owner, String ownerPassword, String app, String appPassword, String kafka) {

    /** The servers that all tests of this JVM share. */
    static Servers shared(TestDatabase database) {
        return new Servers(
                database.url(),
                database.owner(),
                database.owner(),
                database.app(),
                database.app(),
                KafkaForTests.bootstrapServers());
    }

    List<String> arguments() {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + app,
                "--spring.datasource.password=" + appPassword,
                "--spring.flyway.url=" + url,
                "--spring.flyway.user=" + owner,
                "--spring.flyway.password=" + ownerPassword,
                "--spring.kafka.bootstrap-servers=" + kafka);
    }
}
