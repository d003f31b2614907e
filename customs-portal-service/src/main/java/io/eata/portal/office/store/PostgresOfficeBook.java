package io.eata.portal.office.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.eata.contracts.Page;
import io.eata.portal.office.Kept;
import io.eata.portal.office.KeptOffice;
import io.eata.portal.office.Mistake;
import io.eata.portal.office.OfficeBook;
import io.eata.portal.office.OfficeEntry;
import io.eata.portal.office.OfficeFilter;
import io.eata.portal.office.OfficeKind;
import io.eata.portal.office.OfficeRules;
import io.eata.portal.office.OfficeScope;
import io.eata.portal.office.RegionBook;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresOfficeBook implements OfficeBook {

    private static final String SELECT = "select " + PostgresOffices.COLUMNS
            + ", o.active, o.address, o.zip, o.city, o.phone, o.email, o.hours, o.latitude, o.longitude, o.unlocode,"
            + " o.kinds, o.version, o.created_at, o.changed_at from office o where o.country = :country";

    private static final String VALUES = ":name, :region, :zone, :address, :zip, :city, :phone, :email, :hours,"
            + " cast(:latitude as numeric), cast(:longitude as numeric), cast(:unlocode as char(5)), cast(:kinds as text[])";
    private static final String FIELDS =
            "name, region, zone, address, zip, city, phone, email, hours, latitude, longitude, unlocode, kinds";

    private final JdbcClient jdbc;
    private final RegionBook regions;

    PostgresOfficeBook(JdbcClient jdbc, RegionBook regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    @Override
    public Page<KeptOffice> list(OfficeScope scope, OfficeFilter filter, @Nullable String cursor, int limit) {
        var rows = jdbc.sql(SELECT
                        + " and (cast(:scope as text) is null or o.region = :scope)"
                        + " and (cast(:region as text) is null or o.region = :region)"
                        + " and (cast(:active as boolean) is null or o.active = :active)"
                        + " and (cast(:kind as text) is null or :kind = any (o.kinds))"
                        + " and (cast(:text as text) is null or o.name ilike :text or o.code ilike :text"
                        + " or o.city ilike :text or o.unlocode ilike :text)"
                        + " and (cast(:after as text) is null or (o.region, o.name, o.code) >"
                        + " (select l.region, l.name, l.code from office l where l.country = :country and l.code = :after))"
                        + " order by o.region, o.name, o.code limit " + (limit + 1))
                .param("country", scope.country())
                .param("scope", scope.region().orElse(null))
                .param("region", filter.region())
                .param("active", filter.active())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("text", part(filter.text()))
                .param("after", cursor)
                .query(PostgresOfficeBook::kept)
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var shown = rows.subList(0, limit);
        return new Page<>(shown, shown.getLast().office().code());
    }

    @Override
    public Optional<KeptOffice> find(String country, String code) {
        return jdbc.sql(SELECT + " and o.code = :code")
                .param("country", country)
                .param("code", code)
                .query(PostgresOfficeBook::kept)
                .optional();
    }

    @Override
    public List<Mistake> check(OfficeScope scope, OfficeEntry entry) {
        var mistakes = new ArrayList<>(OfficeRules.of(scope.country(), entry));
        if (mistakes.stream().noneMatch(it -> it.field().equals("region"))) {
            if (!scope.covers(entry.region())) {
                mistakes.add(new Mistake("region", "office.rule.region.outside"));
            } else if (regions.find(scope.country(), entry.region()).isEmpty()) {
                mistakes.add(new Mistake("region", "office.rule.region.unknown"));
            }
        }
        return List.copyOf(mistakes);
    }

    @Override
    @Transactional
    public Kept create(OfficeScope scope, OfficeEntry entry) {
        var mistakes = check(scope, entry);
        if (!mistakes.isEmpty()) {
            return new Kept.Invalid(mistakes);
        }
        int added = typed(
                        jdbc.sql("insert into office (country, code, territory, " + FIELDS
                                + ") values (:country, :code, :territory, " + VALUES + ") on conflict do nothing"),
                        entry)
                .param("country", scope.country())
                .param("code", entry.code())
                .param("territory", scope.territory())
                .update();
        return added == 0 ? new Kept.Invalid(List.of(new Mistake("code", "office.rule.taken"))) : new Kept.Done(1);
    }

    @Override
    @Transactional
    public Kept change(OfficeScope scope, OfficeEntry entry, int version) {
        var refused = refused(scope, entry.code());
        if (refused != null) {
            return refused;
        }
        var mistakes = check(scope, entry);
        if (!mistakes.isEmpty()) {
            return new Kept.Invalid(mistakes);
        }
        int changed = typed(
                        jdbc.sql(
                                "update office set (" + FIELDS + ") = (" + VALUES + "), version = version + 1,"
                                        + " changed_at = now() where country = :country and code = :code and version = :version"),
                        entry)
                .param("country", scope.country())
                .param("code", entry.code())
                .param("version", version)
                .update();
        return changed == 0 ? new Kept.Collided() : new Kept.Done(version + 1);
    }

    @Override
    @Transactional
    public Kept activate(OfficeScope scope, String code, boolean active, int version) {
        var refused = refused(scope, code);
        if (refused != null) {
            return refused;
        }
        int changed = jdbc.sql("update office set active = ?, version = version + 1, changed_at = now()"
                        + " where country = ? and code = ? and version = ?")
                .param(active)
                .param(scope.country())
                .param(code)
                .param(version)
                .update();
        return changed == 0 ? new Kept.Collided() : new Kept.Done(version + 1);
    }

    @Override
    @Transactional
    public Kept delete(OfficeScope scope, String code, int version) {
        var refused = refused(scope, code);
        if (refused != null) {
            return refused;
        }
        if (hasTransactions(scope, code)) {
            return new Kept.InUse(Kept.Use.TRANSACTIONS);
        }
        int deleted = jdbc.sql("delete from office where country = ? and code = ? and version = ?")
                .param(scope.country())
                .param(code)
                .param(version)
                .update();
        return deleted == 0 ? new Kept.Collided() : new Kept.Done(0);
    }

    private boolean hasTransactions(OfficeScope scope, String code) {
        return jdbc.sql("select exists (select 1 from logged_transaction where territory = :territory"
                        + " and country = :country and office = :office)"
                        + " or exists (select 1 from transaction_draft where country = :country and office = :office)")
                .param("territory", scope.territory())
                .param("country", scope.country())
                .param("office", code)
                .query(Boolean.class)
                .single();
    }

    /** Why an office may not be changed at all; it is locked if it may, so that its region stays what it was looked at. */
    private @Nullable Kept refused(OfficeScope scope, String code) {
        var region = jdbc.sql("select region from office where country = ? and code = ? for update")
                .param(scope.country())
                .param(code)
                .query(String.class)
                .optional();
        if (region.isEmpty()) {
            return new Kept.Missing();
        }
        return scope.covers(region.get()) ? null : new Kept.Outside();
    }

    private static StatementSpec typed(StatementSpec statement, OfficeEntry entry) {
        return statement
                .param("name", entry.name())
                .param("region", entry.region())
                .param("zone", entry.zone())
                .param("address", entry.address())
                .param("zip", entry.zip())
                .param("city", entry.city())
                .param("phone", entry.phone())
                .param("email", entry.email())
                .param("hours", entry.hours())
                .param("latitude", entry.latitude().isEmpty() ? null : new BigDecimal(entry.latitude()))
                .param("longitude", entry.longitude().isEmpty() ? null : new BigDecimal(entry.longitude()))
                .param("unlocode", entry.unlocode().isEmpty() ? null : entry.unlocode())
                .param("kinds", "{" + String.join(",", entry.kinds()) + "}");
    }

    private static @Nullable String part(@Nullable String text) {
        return text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static KeptOffice kept(ResultSet row, int number) throws SQLException {
        return new KeptOffice(
                PostgresOffices.office(row, number),
                row.getBoolean("active"),
                row.getString("address"),
                row.getString("zip"),
                row.getString("city"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("hours"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                row.getString("unlocode"),
                Stream.of((String[]) row.getArray("kinds").getArray())
                        .map(OfficeKind::valueOf)
                        .collect(toUnmodifiableSet()),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
