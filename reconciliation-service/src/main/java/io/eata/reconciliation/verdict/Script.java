package io.eata.reconciliation.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The steps of a judgement, in their order; each is a file beside this class. */
enum Script {
    DUE("1-due.sql"),
    GOODS("2-goods.sql"),
    TRANSITS("3-transits.sql"),
    TRANSIT_STATES("4-transit-states.sql"),
    VERDICTS("5-verdicts.sql");

    private final String sql;

    Script(String file) {
        try {
            this.sql = new ClassPathResource(file, Script.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The SQL of a judgement is missing: " + file, e);
        }
    }

    String sql() {
        return sql;
    }
}
