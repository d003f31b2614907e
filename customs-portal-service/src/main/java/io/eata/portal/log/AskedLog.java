package io.eata.portal.log;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.Limits;
import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.portal.access.Officer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Filters as they stand in an address, so that a view can be kept and passed on; one that cannot be read is passed over.
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
        var office = text(asked, "office");
        return new TransactionFilter(
                oneOf(TransactionType.values(), asked.get("type")),
                office == null ? null : officer.country(),
                office,
                text(asked, "carnet"),
                text(asked, "home"),
                day(asked.get("from")),
                day(asked.get("to")),
                oneOf(TransactionFilter.Mark.values(), asked.get("mark")),
                item(text(asked, "item")),
                day(asked.get("finalFrom")),
                day(asked.get("finalTo")),
                oneOf(Verdict.Status.values(), asked.get("verdict")),
                "oldest".equals(asked.get("order")));
    }

    public static CarnetFilter carnets(Map<String, String> asked) {
        return new CarnetFilter(
                text(asked, "carnet"),
                text(asked, "home"),
                oneOf(Verdict.Status.values(), asked.get("verdict")),
                oneOf(Outstanding.Kind.values(), asked.get("outstanding")),
                oneOf(CarnetFilter.Mark.values(), asked.get("mark")),
                day(asked.get("lastFrom")),
                day(asked.get("lastTo")),
                day(asked.get("from")),
                day(asked.get("to")),
                "expiry".equals(asked.get("order")) ? CarnetFilter.Order.EXPIRY : CarnetFilter.Order.LATEST);
    }

    /** What was typed in a field; null if it is empty or longer than any answer could be. */
    public static @Nullable String text(Map<String, String> asked, String name) {
        var typed = asked.get(name);
        return typed == null || typed.isBlank() || typed.length() > Limits.SHORT_TEXT ? null : typed.strip();
    }

    private static @Nullable Integer item(@Nullable String typed) {
        if (typed == null || !typed.matches("[0-9]{1,5}")) {
            return null;
        }
        int number = Integer.parseInt(typed);
        return number < 1 || number > HIGHEST_ITEM ? null : number;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E oneOf(E[] values, @Nullable String name) {
        return Stream.of(values)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
