package io.eata.core.draft;

import io.eata.contracts.Limits;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.DraftSummary;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.StoredJson;
import io.eata.core.secrets.AtRest;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import io.eata.platform.problems.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where drafts are kept, sealed. Another association's drafts are not there. */
@Component
final class DraftBook {

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('draft/' || ?, 0))";
    private static final String COUNT = "select count(*) as open from draft where association = ?";
    private static final String ADD = """
            insert into draft (id, association, version, change, number, items, holder, content, created_at, changed_at)
            values (?, ?, 1, 1, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND = "select * from draft where id = ? and association = ?";
    private static final String LIST = """
            select d.*, (select count(*) from draft_attachment a where a.draft_id = d.id) as attachments
            from draft d where association = ? and id < ? order by id desc limit ?""";
    private static final String REPLACE = """
            update draft
            set version = version + 1, change = change + 1, number = ?, items = ?, holder = ?, content = ?, changed_at = ?
            where id = ?""";
    private static final String TOUCH = "update draft set change = change + 1, changed_at = ? where id = ?";
    private static final String DELETE = "delete from draft where id = ?";

    private final Database database;
    private final AtRest atRest;

    DraftBook(Database database, AtRest atRest) {
        this.database = database;
        this.atRest = atRest;
    }

    /** Counts an association's drafts, as part of a round trip, so that nobody adds one meanwhile. */
    Supplier<Long> lockedCount(RoundTrip trip, String association) {
        trip.lock(ONE_AT_A_TIME, association);
        var count = trip.first(COUNT, (row, n) -> row.getLong("open"), association);
        return () -> count.get().orElseThrow();
    }

    /** @throws ProblemException {@code too-large} */
    void add(RoundTrip trip, String association, long id, DraftCarnet carnet, Instant at) {
        String content = content(carnet);
        var now = at.atOffset(ZoneOffset.UTC);
        trip.updateOne(
                ADD,
                id,
                association,
                carnet.number(),
                carnet.items().size(),
                holder(id, carnet),
                atRest.seal(place(id), content),
                now,
                now);
    }

    Optional<KeptDraft> find(String association, long id) {
        var trip = database.roundTrip();
        var found = trip.first(FIND, (row, n) -> draft(row), id, association);
        trip.run();
        return found.get();
    }

    /** The same under a lock that lasts until the transaction ends, as part of a round trip. */
    Supplier<Optional<KeptDraft>> lock(RoundTrip trip, String association, long id) {
        return trip.first(FIND + " for update", (row, n) -> draft(row), id, association);
    }

    /** Newest first, with ids below {@code before}. */
    List<DraftSummary> list(String association, long before, int limit) {
        var trip = database.roundTrip();
        var rows = trip.list(LIST, (row, n) -> summary(row), association, before, limit);
        trip.run();
        return rows.get();
    }

    /** @throws ProblemException {@code too-large} */
    void replace(RoundTrip trip, long id, DraftCarnet carnet, Instant at) {
        String content = content(carnet);
        trip.updateOne(
                REPLACE,
                carnet.number(),
                carnet.items().size(),
                holder(id, carnet),
                atRest.seal(place(id), content),
                at.atOffset(ZoneOffset.UTC),
                id);
    }

    /** Its attachments change. */
    void touch(RoundTrip trip, long id, Instant at) {
        trip.updateOne(TOUCH, at.atOffset(ZoneOffset.UTC), id);
    }

    void delete(RoundTrip trip, long id) {
        trip.updateOne(DELETE, id);
    }

    private static String content(DraftCarnet carnet) {
        String content = StoredJson.write(carnet);
        if (content.length() > Limits.DRAFT) {
            throw new ProblemException(ProblemCode.TOO_LARGE, "A draft has at most " + Limits.DRAFT + " characters");
        }
        return content;
    }

    private @Nullable String holder(long id, DraftCarnet carnet) {
        var holder = carnet.holder();
        return holder == null || holder.name() == null ? null : atRest.seal(holderPlace(id), holder.name());
    }

    private KeptDraft draft(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new KeptDraft(
                id,
                row.getInt("version"),
                row.getInt("change"),
                StoredJson.read(atRest.open(place(id), row.getString("content")), DraftCarnet.class),
                at(row, "created_at"),
                at(row, "changed_at"));
    }

    private DraftSummary summary(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String holder = row.getString("holder");
        return new DraftSummary(
                id,
                row.getInt("version"),
                row.getString("number"),
                holder == null ? null : atRest.open(holderPlace(id), holder),
                row.getInt("items"),
                row.getInt("attachments"),
                at(row, "created_at"),
                at(row, "changed_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String place(long id) {
        return "draft/" + id;
    }

    private static String holderPlace(long id) {
        return "draft-holder/" + id;
    }
}
