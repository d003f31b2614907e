package io.eata.core.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.contracts.directory.EditAssociation;
import io.eata.core.StoredJson;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the associations of the data file that are not there yet, guaranteeing ones first. What is there is left alone: from then on
 * it is ICC's to edit. Any number of copies may start at once.
 */
@Component
final class FirstAssociations implements ApplicationRunner {

    private static final String BY = "core";

    private final AssociationStore store;
    private final Clock clock;

    FirstAssociations(AssociationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var entry : ofFile()) {
            store.add(entry.code(), entry.association(), at, BY);
        }
    }

    static List<Entry> ofFile() throws IOException {
        var file = new ClassPathResource("directory/associations.json").getContentAsString(UTF_8);
        return Arrays.asList(StoredJson.read(file, Entry[].class));
    }

    record Entry(String code, EditAssociation association) {}
}
