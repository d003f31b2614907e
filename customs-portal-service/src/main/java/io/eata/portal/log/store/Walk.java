package io.eata.portal.log.store;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search as a walk along one index that begins with the territory and goes on in the order of the list. The first of the conditions
 * that have an index of their own chooses it; all others are looked at row by row, over a stretch of bounded length. So the rarest
 * filter costs what any costs, and the planner has nothing to choose.
 */
final class Walk {

    /** Rows that one page looks at. */
    static final int STRETCH = 1_000;

    /** Rows that one total looks at. */
    static final int COUNTED = 2_500;

    private final String table;
    private final List<String> order;
    private final boolean backwards;
    private final Conditions few = new Conditions();
    private final Conditions along = new Conditions();
    private final Conditions rest = new Conditions();
    private final String territory;
    private String fewBy = "";
    private boolean chosen;

    /** @param order columns; no two rows have the same in all of them */
    Walk(String table, List<String> order, boolean backwards, String territory) {
        this.table = table;
        this.order = List.copyOf(order);
        this.backwards = backwards;
        this.territory = territory;
        along.add("t.territory = ?", territory);
    }

    /**
     * A condition that leaves a stretch at most, and whose index goes on in another order than the list: all that it leaves are read
     * along that index and then put in the list's order. Said of one that leaves more, the list would miss some.
     *
     * @param order of the index, after the territory
     */
    Walk byFew(String condition, String order, Object... values) {
        few.add("t.territory = ?", territory);
        few.add(condition, values);
        fewBy = order;
        chosen = true;
        return this;
    }

    /** A condition that an index begins with, after the territory; nothing if one of its values is not asked for. */
    Walk by(String condition, @Nullable Object... values) {
        if (Stream.of(values).allMatch(Objects::nonNull)) {
            (chosen ? rest : along).add(condition, values);
            chosen = true;
        }
        return this;
    }

    /** A range in the order of the list. */
    Walk within(String condition, @Nullable Object value) {
        if (value != null) {
            along.add(condition, value);
        }
        return this;
    }

    /** Where the page before ended. */
    Walk after(Object... key) {
        along.add(
                "(" + ordered("t.", false) + ")" + (backwards ? " < (" : " > (") + "?, ".repeat(key.length - 1) + "?)",
                key);
        return this;
    }

    /** A condition that is looked at row by row. */
    Walk only(String condition, @Nullable Object... values) {
        if (Stream.of(values).allMatch(Objects::nonNull)) {
            rest.add(condition, values);
        }
        return this;
    }

    /** How many rows a page looks at: no more than it shows when all that it finds fits. */
    int stretch(int limit) {
        return rest.isEmpty() ? limit + 1 : STRETCH;
    }

    /**
     * The page and one row more, each with the last row that was looked at ({@code end_} and its order) and how many were
     * ({@code looked}); one row with nothing but these if nothing fits.
     */
    String page(String columns, int limit) {
        var shown = "select t.* from stretch t" + rest.sql() + " order by " + ordered("t.", backwards) + " limit "
                + (limit + 1);
        return "with stretch as materialized (" + stretchOf(stretch(limit)) + "), found as (select " + columns
                + " from ("
                + shown + ") t), reached as (select " + ordered(it -> "t." + it + " as end_" + it)
                + ", (select count(*) from stretch) as looked from stretch t order by " + ordered("t.", !backwards)
                + " limit 1) select * from reached left join found on true order by " + ordered("found.", backwards);
    }

    String total() {
        return "select count(*) filter (where found) as found, count(*) as looked from (select (" + rest.whole()
                + ") as found from (" + stretchOf(COUNTED) + ") t) counted";
    }

    // Without the inner order and limit the planner may think that there are many, and walk along the whole list for
    // them.
    private String stretchOf(int rows) {
        var source = few.isEmpty()
                ? table
                : "(select t.* from " + table + " t" + few.sql() + " order by " + fewBy + " limit " + (STRETCH + 1)
                        + ")";
        return "select t.* from " + source + " t" + along.sql() + " order by " + ordered("t.", backwards) + " limit "
                + rows;
    }

    private String ordered(String prefix, boolean descending) {
        return ordered(it -> prefix + it + (descending ? " desc" : ""));
    }

    private String ordered(UnaryOperator<String> column) {
        return order.stream().map(column).collect(joining(", "));
    }

    /** In the order in which the statement's questions stand. */
    List<Object> parameters() {
        return Stream.of(few, along, rest).flatMap(it -> it.values.stream()).toList();
    }

    /** The total asks for what fits before it says where to look. */
    List<Object> totalParameters() {
        return Stream.of(rest, few, along).flatMap(it -> it.values.stream()).toList();
    }

    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, @Nullable Object... values) {
            conditions.add(condition);
            Stream.of(values).forEach(it -> this.values.add(Objects.requireNonNull(it)));
        }

        boolean isEmpty() {
            return conditions.isEmpty();
        }

        String sql() {
            return isEmpty() ? "" : " where " + whole();
        }

        String whole() {
            return isEmpty() ? "true" : String.join(" and ", conditions);
        }
    }
}
