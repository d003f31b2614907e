package io.eata.paper;

import io.eata.carnet.items.ItemSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which importation vouchers a re-exportation answers, and which exportation vouchers a re-importation: those under which its items
 * last came, or went. What the officer named stands; this fills in for who named none.
 */
final class AnsweredVouchers {

    private final Map<Long, String> bySequence = new HashMap<>();

    static AnsweredVouchers in(List<PaperEntry> entries) {
        var answered = new AnsweredVouchers();
        var open = new HashMap<String, List<Open>>();
        entries.stream().filter(PaperEntry::stands).forEach(entry -> answered.take(entry, open));
        return answered;
    }

    String by(PaperEntry entry) {
        var named = entry.transaction().answers();
        return named.isEmpty() ? derived(entry) : joined(named);
    }

    private String derived(PaperEntry entry) {
        return bySequence.getOrDefault(entry.transaction().sequence(), "");
    }

    private void take(PaperEntry entry, Map<String, List<Open>> openByTerritory) {
        var open = openByTerritory.computeIfAbsent(entry.transaction().territory(), _ -> new ArrayList<>());
        switch (entry.transaction().type()) {
            case EXPORTATION, EXIT, IMPORTATION -> {
                settle(open, entry.items());
                open.add(new Open(entry.transaction().voucherNumber(), entry.items()));
            }
            case RE_EXPORTATION, RE_IMPORTATION -> {
                var items =
                        entry.items().union(ItemSet.parse(entry.transaction().notReturned()));
                var numbers = settle(open, items);
                bySequence.put(entry.transaction().sequence(), joined(numbers));
            }
            case VALIDATION, PRE_EXPORTATION, TRANSIT_OPEN, TRANSIT_CLOSE -> {}
        }
    }

    private static TreeSet<Integer> settle(List<Open> open, ItemSet items) {
        var numbers = new TreeSet<Integer>();
        open.replaceAll(one -> {
            if (one.items().intersects(items)) {
                numbers.add(one.voucher());
            }
            return new Open(one.voucher(), one.items().minus(items));
        });
        open.removeIf(one -> one.items().isEmpty());
        return numbers;
    }

    private static String joined(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private record Open(int voucher, ItemSet items) {}
}
