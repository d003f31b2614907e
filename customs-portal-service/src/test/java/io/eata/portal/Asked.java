package io.eata.portal;

import static java.util.stream.Collectors.toMap;

import io.eata.portal.access.Officer;
import io.eata.portal.log.AskedLog;
import io.eata.portal.log.CarnetFilter;
import io.eata.portal.log.TransactionFilter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Filters as the address of a log has them, asked by an officer of France. */
final class Asked {

    private static final Officer OFFICER =
            new Officer("o", "O", "EU", "FR", Set.of(), Optional.empty(), Optional.empty());

    private Asked() {}

    static TransactionFilter transactions(String query) {
        return AskedLog.transactions(OFFICER, parsed(query));
    }

    static CarnetFilter carnets(String query) {
        return AskedLog.carnets(parsed(query));
    }

    private static Map<String, String> parsed(String query) {
        return Stream.of(query.split("&"))
                .filter(it -> it.contains("="))
                .collect(toMap(it -> it.substring(0, it.indexOf('=')), it -> it.substring(it.indexOf('=') + 1)));
    }
}
