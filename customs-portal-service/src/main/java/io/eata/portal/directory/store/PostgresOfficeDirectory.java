package io.eata.portal.directory.store;

import io.eata.portal.directory.DirectoryFilter;
import io.eata.portal.directory.ListedOffice;
import io.eata.portal.directory.OfficeDirectory;
import io.eata.portal.office.OfficeKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresOfficeDirectory implements OfficeDirectory {

    private static final int COUNTED = 1_000;
    private static final String ROWS =
            "select country, code, name, region, zone, address, zip, city, phone, email, hours,"
                    + " latitude, longitude, unlocode, kinds from office where active";

    private final JdbcClient jdbc;

    PostgresOfficeDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ListedOffice> page(DirectoryFilter filter, @Nullable String after, int limit) {
        var values = new ArrayList<Object>();
        var where = where(filter, values);
        int colon = after == null ? -1 : after.indexOf(':');
        if (after != null && colon > 0) {
            where +=
                    " and (country, name, code) > (select country, name, code from office where country = ? and code = ?)";
            values.add(after.substring(0, colon));
            values.add(after.substring(colon + 1));
        }
        values.add(limit);
        return list(ROWS + where + " order by country, name, code limit ?", values);
    }

    @Override
    public List<ListedOffice> marked(DirectoryFilter filter) {
        var values = new ArrayList<Object>();
        return list(
                ROWS + where(filter, values) + " and latitude is not null order by country, name, code limit "
                        + MOST_MARKED,
                values);
    }

    @Override
    public Optional<ListedOffice> find(String country, String code) {
        return list(ROWS + " and country = ? and code = ?", List.of(country, code)).stream()
                .findFirst();
    }

    @Override
    public List<String> countries() {
        return jdbc.sql("select distinct country from office where active order by country limit 300")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Override
    public int count(DirectoryFilter filter) {
        var values = new ArrayList<Object>();
        return jdbc.sql("select count(*) from (select 1 from office where active" + where(filter, values) + " limit "
                        + COUNTED + ") found")
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static String where(DirectoryFilter filter, List<Object> values) {
        var where = new StringBuilder();
        if (filter.country() != null) {
            where.append(" and country = ?");
            values.add(filter.country());
        }
        for (var word : filter.words()) {
            where.append(" and sought like ? escape '!'");
            values.add("%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        return where.toString();
    }

    private List<ListedOffice> list(String query, List<?> values) {
        return jdbc.sql(query)
                .params(values)
                .query(PostgresOfficeDirectory::office)
                .list();
    }

    private static ListedOffice office(ResultSet row, int number) throws SQLException {
        return new ListedOffice(
                row.getString("country"),
                row.getString("code"),
                row.getString("name"),
                row.getString("region"),
                row.getString("zone"),
                row.getString("address"),
                row.getString("zip"),
                row.getString("city"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("hours"),
                degrees(row, "latitude"),
                degrees(row, "longitude"),
                row.getString("unlocode"),
                Stream.of((String[]) row.getArray("kinds").getArray())
                        .map(OfficeKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static @Nullable Double degrees(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }
}
