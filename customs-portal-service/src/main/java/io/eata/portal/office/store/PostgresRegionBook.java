package io.eata.portal.office.store;

import io.eata.portal.office.Kept;
import io.eata.portal.office.Mistake;
import io.eata.portal.office.OfficeRules;
import io.eata.portal.office.Region;
import io.eata.portal.office.RegionBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresRegionBook implements RegionBook {

    private static final String SELECT = "select r.country, r.name, r.active, r.version, r.accounts_follow,"
            + " (select count(*) from office o where o.country = r.country and o.region = r.name) as offices"
            + " from region r where r.country = ?";

    private final JdbcClient jdbc;

    PostgresRegionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Region> of(String country) {
        return jdbc.sql(SELECT + " order by r.name limit " + MOST)
                .param(country)
                .query(PostgresRegionBook::region)
                .list();
    }

    @Override
    public Optional<Region> find(String country, String name) {
        return jdbc.sql(SELECT + " and r.name = ?")
                .param(country)
                .param(name)
                .query(PostgresRegionBook::region)
                .optional();
    }

    @Override
    public List<Mistake> check(String name) {
        return OfficeRules.ofRegion(name);
    }

    @Override
    public Kept create(String country, String name) {
        var mistakes = check(name);
        if (!mistakes.isEmpty()) {
            return new Kept.Invalid(mistakes);
        }
        // A name that accounts still have of another region is not free.
        int added = jdbc.sql("insert into region (country, name) select :country, :name"
                        + " where (select count(*) from region where country = :country) < " + MOST
                        + " and not exists (select 1 from region where country = :country and not accounts_follow"
                        + " and :name = any (former_names)) on conflict do nothing")
                .param("country", country)
                .param("name", name)
                .update();
        if (added == 0) {
            return of(country).size() >= MOST ? wrong("many") : wrong("taken");
        }
        forget(country, name);
        return new Kept.Done(1);
    }

    @Override
    @Transactional
    public Kept rename(String country, String name, int version, String newName) {
        var mistakes = check(newName);
        if (!mistakes.isEmpty()) {
            return new Kept.Invalid(mistakes);
        }
        if (newName.equals(name)) {
            return find(country, name)
                    .<Kept>map(it -> new Kept.Done(it.version()))
                    .orElseGet(Kept.Missing::new);
        }
        if (find(country, newName).isPresent() || awaitedByOthers(country, name, newName)) {
            return wrong("taken");
        }
        int changed = jdbc.sql("update region set name = :new, version = version + 1, changed_at = now(),"
                        + " former_names = array_append(array_remove(former_names, :new), :old), accounts_follow = false"
                        + " where country = :country and name = :old and version = :version")
                .param("new", newName)
                .param("old", name)
                .param("country", country)
                .param("version", version)
                .update();
        if (changed == 0) {
            return lost(country, name);
        }
        return new Kept.Done(version + 1);
    }

    @Override
    public Optional<String> awaited(String country, String name) {
        return jdbc.sql("select former_names[cardinality(former_names)] from region"
                        + " where country = ? and name = ? and not accounts_follow and cardinality(former_names) > 0")
                .param(country)
                .param(name)
                .query(String.class)
                .optional();
    }

    @Override
    public void accountsFollow(String country, String name) {
        jdbc.sql("update region set accounts_follow = true where country = ? and name = ?")
                .param(country)
                .param(name)
                .update();
    }

    @Override
    public Kept activate(String country, String name, int version, boolean active) {
        int changed = jdbc.sql("update region set active = ?, version = version + 1, changed_at = now()"
                        + " where country = ? and name = ? and version = ?")
                .param(active)
                .param(country)
                .param(name)
                .param(version)
                .update();
        return changed == 0 ? lost(country, name) : new Kept.Done(version + 1);
    }

    @Override
    public Kept delete(String country, String name, int version) {
        try {
            int deleted = jdbc.sql("delete from region where country = ? and name = ? and version = ?")
                    .param(country)
                    .param(name)
                    .param(version)
                    .update();
            return deleted == 0 ? lost(country, name) : new Kept.Done(0);
        } catch (DataIntegrityViolationException e) {
            return new Kept.InUse(Kept.Use.OFFICES);
        }
    }

    private boolean awaitedByOthers(String country, String name, String newName) {
        return jdbc.sql("select exists (select 1 from region where country = ? and name <> ? and not accounts_follow"
                        + " and ? = any (former_names))")
                .param(country)
                .param(name)
                .param(newName)
                .query(Boolean.class)
                .single();
    }

    /** Another region has the name now. */
    private void forget(String country, String name) {
        jdbc.sql("update region set former_names = array_remove(former_names, :name)"
                        + " where country = :country and name <> :name and :name = any (former_names)")
                .param("name", name)
                .param("country", country)
                .update();
    }

    private Kept lost(String country, String name) {
        return find(country, name).isPresent() ? new Kept.Collided() : new Kept.Missing();
    }

    private static Kept wrong(String rule) {
        return new Kept.Invalid(List.of(new Mistake("name", "office.rule.region." + rule)));
    }

    private static Region region(ResultSet row, int number) throws SQLException {
        return new Region(
                row.getString("country"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getInt("version"),
                row.getInt("offices"),
                row.getBoolean("accounts_follow"));
    }
}
