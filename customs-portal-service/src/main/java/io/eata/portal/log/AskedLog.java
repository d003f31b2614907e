package io.eata.portal.log;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.Limits;
import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.portal.access.Officer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Filters as they stand in an address, so that a view can be kept and passed on; one that cannot be read is passed over, and named
 * where it is shown.
 */
public final class AskedLog {

    /** Names of all filters of both logs. */
    public static final List<String> FILTERS = List.of(
            "carnet",
            "type",
            "office",
            "home",
            "verdict",
            "outstanding",
            "mark",
            "item",
            "from",
            "to",
            "finalFrom",
            "finalTo",
            "lastFrom",
            "lastTo",
            "order");

    private static final int HIGHEST_ITEM = 99_999;

    private AskedLog() {}

    public static TransactionFilter transactions(Officer officer, Map<String, String> asked) {
        return readTransactions(officer, asked).filter();
    }

    public static CarnetFilter carnets(Map<String, String> asked) {
        return readCarnets(asked).filter();
    }

    public static Read<TransactionFilter> readTransactions(Officer officer, Map<String, String> asked) {
        var typed = new Typed(asked);
        var office = typed.text("office");
        return typed.read(new TransactionFilter(
                typed.oneOf("type", TransactionType.values()),
                office == null ? null : officer.country(),
                office,
                typed.text("carnet"),
                typed.text("home"),
                typed.day("from"),
                typed.day("to"),
                typed.oneOf("mark", TransactionFilter.Mark.values()),
                typed.item("item"),
                typed.day("finalFrom"),
                typed.day("finalTo"),
                typed.oneOf("verdict", Verdict.Status.values()),
                "oldest".equals(asked.get("order"))));
    }

    public static Read<CarnetFilter> readCarnets(Map<String, String> asked) {
        var typed = new Typed(asked);
        return typed.read(new CarnetFilter(
                typed.text("carnet"),
                typed.text("home"),
                typed.oneOf("verdict", Verdict.Status.values()),
                typed.oneOf("outstanding", Outstanding.Kind.values()),
                typed.oneOf("mark", CarnetFilter.Mark.values()),
                typed.day("lastFrom"),
                typed.day("lastTo"),
                typed.day("from"),
                typed.day("to"),
                "expiry".equals(asked.get("order")) ? CarnetFilter.Order.EXPIRY : CarnetFilter.Order.LATEST));
    }

    /** What was typed in a field; null if it is empty or longer than any answer could be. */
    public static @Nullable String text(Map<String, String> asked, String name) {
        var typed = asked.get(name);
        return typed == null || typed.isBlank() || typed.length() > Limits.SHORT_TEXT ? null : typed.strip();
    }

    /**
     * A filter, and what it had to do without.
     *
     * @param unread names of filters with something in them that cannot be read
     */
    public record Read<F>(F filter, List<String> unread) {
        public Read {
            unread = List.copyOf(unread);
        }
    }

    private static final class Typed {

        private final Map<String, String> asked;
        private final List<String> unread = new ArrayList<>();

        Typed(Map<String, String> asked) {
            this.asked = asked;
        }

        <F> Read<F> read(F filter) {
            return new Read<>(filter, unread);
        }

        @Nullable String text(String name) {
            return readable(name, Optional.ofNullable(AskedLog.text(asked, name)));
        }

        @Nullable Integer item(String name) {
            return readable(
                    name,
                    Optional.ofNullable(AskedLog.text(asked, name))
                            .filter(it -> it.matches("[0-9]{1,5}"))
                            .map(Integer::valueOf)
                            .filter(it -> it >= 1 && it <= HIGHEST_ITEM));
        }

        @Nullable LocalDate day(String name) {
            return readable(
                    name, Optional.ofNullable(AskedLog.text(asked, name)).flatMap(Typed::parsed));
        }

        <E extends Enum<E>> @Nullable E oneOf(String name, E[] values) {
            return readable(
                    name,
                    Stream.of(values)
                            .filter(it -> it.name().equals(asked.get(name)))
                            .findFirst());
        }

        private <T> @Nullable T readable(String name, Optional<T> found) {
            var typed = asked.get(name);
            if (found.isEmpty() && typed != null && !typed.isBlank()) {
                unread.add(name);
            }
            return found.orElse(null);
        }

        private static Optional<LocalDate> parsed(String typed) {
            try {
                return Optional.of(LocalDate.parse(typed));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }
}
