package io.eata.bench.ground;

import io.eata.carnet.ledger.Warning;
import io.eata.platform.test.TestTokens;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A declaration that waits for its officer.
 *
 * @param territory {@code CH} or {@code GB}
 */
public record Declared(long carnet, String type, String territory, String code, String items) {

    private static final Map<String, String> SWISS =
            Map.of("code", "CH001251", "name", "Basel", "zone", "Europe/Zurich");
    private static final Map<String, String> BRITISH =
            Map.of("code", "GB000060", "name", "Dover", "zone", "Europe/London");
    private static final List<String> WARNINGS =
            Arrays.stream(Warning.values()).map(Warning::name).toList();

    /** The officer whose turn it is: a token that lives for ten minutes. */
    public String officer() {
        return TestTokens.officer(territory, territory).value();
    }

    /** What the officer sends to see the carnet. */
    public byte[] scan() {
        return Core.body(Map.of("carnet", Long.toString(carnet), "code", code));
    }

    /** What the officer sends to commit it as declared. */
    public byte[] commit() {
        var command = new HashMap<String, Object>();
        command.put("carnetId", carnet);
        command.put("code", code);
        command.put("office", territory.equals("CH") ? SWISS : BRITISH);
        command.put("items", items);
        command.put("confirmedWarnings", WARNINGS);
        if (type.equals("VALIDATION")) {
            command.put("goodsExamined", true);
        }
        return Core.body(command);
    }
}
