package io.eata.portal.log.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Conditions of a query with their parameters; a condition on nothing is left away. */
final class Where {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Where(String condition, Object... values) {
        and(condition, values);
    }

    Where and(String condition, Object... values) {
        sql.append(sql.isEmpty() ? " where " : " and ").append(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    Where andIfGiven(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, value);
    }

    /** An eATA ID, or the beginning of a carnet number as people write it. */
    Where andCarnet(@Nullable String carnet) {
        if (carnet == null || carnet.isBlank()) {
            return this;
        }
        var normal = carnet.replaceAll("[ /-]", "").toUpperCase(Locale.ROOT);
        if (normal.matches("[0-9]{1,18}")) {
            return and("t.carnet_id = ?", Long.valueOf(normal));
        }
        return normal.matches("[0-9A-Z]{1,30}") ? and("t.number like ?", normal + "%") : and("false");
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
