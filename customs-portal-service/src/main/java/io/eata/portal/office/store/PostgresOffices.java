package io.eata.portal.office.store;

import io.eata.portal.access.Officer;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresOffices implements Offices {

    private static final int MOST = 2_000;
    static final String COLUMNS = "o.country, o.territory, o.code, o.name, o.region, o.zone";

    /** Sessions may still say a name that the region had before. */
    private static final String WITHIN_REACH =
            " o.country = :country and o.active and (cast(:region as text) is null or o.region = :region"
                    + " or o.region in (select r.name from region r where r.country = :country and :region = any (r.former_names)))";

    private final JdbcClient jdbc;

    PostgresOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CustomsOffice> open(Officer officer) {
        return jdbc.sql("select " + COLUMNS + " from office o where" + WITHIN_REACH
                        + " order by o.region, o.name, o.code limit " + MOST)
                .param("country", officer.country())
                .param("region", officer.boundTo().orElse(null))
                .query(PostgresOffices::office)
                .list();
    }

    @Override
    public Optional<CustomsOffice> find(Officer officer, String code) {
        return jdbc.sql("select " + COLUMNS + " from office o where o.code = :code and" + WITHIN_REACH)
                .param("code", code)
                .param("country", officer.country())
                .param("region", officer.boundTo().orElse(null))
                .query(PostgresOffices::office)
                .optional();
    }

    @Override
    public Optional<CustomsOffice> remembered(Officer officer) {
        return jdbc.sql("select " + COLUMNS + " from office o join officer_office m using (country, code)"
                        + " where m.officer = :officer and" + WITHIN_REACH)
                .param("officer", officer.subject())
                .param("country", officer.country())
                .param("region", officer.boundTo().orElse(null))
                .query(PostgresOffices::office)
                .optional()
                .or(() -> officer.office().flatMap(code -> find(officer, code)));
    }

    @Override
    public void remember(Officer officer, CustomsOffice office) {
        jdbc.sql("insert into officer_office (officer, country, code) values (?, ?, ?)"
                        + " on conflict (officer) do update set country = excluded.country, code = excluded.code")
                .param(officer.subject())
                .param(office.country())
                .param(office.code())
                .update();
    }

    @Override
    public Map<String, String> names(String territory) {
        var names = new HashMap<String, String>();
        jdbc.sql("select country, code, name from office where territory = ? limit 20000")
                .param(territory)
                .query(row -> {
                    names.put(row.getString("country") + ":" + row.getString("code"), row.getString("name"));
                });
        return names;
    }

    @Override
    @Transactional
    public void add(List<CustomsOffice> offices) {
        for (var office : offices) {
            jdbc.sql("insert into region (country, name) values (?, ?) on conflict do nothing")
                    .param(office.country())
                    .param(office.region())
                    .update();
            jdbc.sql("insert into office (country, code, territory, name, region, zone) values (?, ?, ?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .param(office.country())
                    .param(office.code())
                    .param(office.territory())
                    .param(office.name())
                    .param(office.region())
                    .param(office.zone().getId())
                    .update();
        }
    }

    static CustomsOffice office(ResultSet row, int number) throws SQLException {
        return new CustomsOffice(
                row.getString("country"),
                row.getString("territory"),
                row.getString("code"),
                row.getString("name"),
                row.getString("region"),
                ZoneId.of(row.getString("zone")));
    }
}
