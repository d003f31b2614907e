package io.eata.core.news.store;

import io.eata.contracts.news.EditNews;
import io.eata.contracts.news.NewsAudience;
import io.eata.contracts.news.RecordedNews;
import io.eata.core.StoredJson;
import io.eata.core.news.NewsStore;
import io.eata.core.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class PostgresNews implements NewsStore {

    private static final String PUBLISHED = """
            select * from news
            where audience = any (string_to_array(?, ',')) and published_from <= ? and (published_until is null or published_until > ?)
              and (pinned::int, published_from, id) < (?, ?, ?)
            order by pinned::int desc, published_from desc, id desc limit ?""";
    private static final String ADD = """
            insert into news (version, audience, pinned, published_from, published_until, content, changed_at, changed_by)
            values (1, ?, ?, ?, ?, ?::jsonb, ?, ?) returning *""";
    private static final String CHANGE = """
            update news set version = version + 1, audience = ?, pinned = ?, published_from = ?, published_until = ?,
              content = ?::jsonb, changed_at = ?, changed_by = ?
            where id = ? and version = ? returning *""";

    private final Database database;

    PostgresNews(Database database) {
        this.database = database;
    }

    @Override
    public List<RecordedNews> page(long before, int limit) {
        return list("select * from news where id < ? order by id desc limit ?", before, limit);
    }

    @Override
    public List<RecordedNews> published(Set<NewsAudience> audiences, Instant at, After after, int limit) {
        var names = audiences.stream().map(NewsAudience::name).collect(Collectors.joining(","));
        return list(
                PUBLISHED,
                names,
                time(at),
                time(at),
                after.pinned(),
                time(Instant.ofEpochMilli(after.from())),
                after.id(),
                limit);
    }

    @Override
    public Optional<RecordedNews> find(long id) {
        return list("select * from news where id = ?", id).stream().findFirst();
    }

    @Override
    public RecordedNews add(EditNews entry, Instant at, String by) {
        return list(
                        ADD,
                        entry.audience().name(),
                        entry.pinned(),
                        time(entry.from()),
                        time(entry.until()),
                        StoredJson.write(entry),
                        time(at),
                        by)
                .getFirst();
    }

    @Override
    public Optional<RecordedNews> change(long id, int version, EditNews entry, Instant at, String by) {
        return list(
                        CHANGE,
                        entry.audience().name(),
                        entry.pinned(),
                        time(entry.from()),
                        time(entry.until()),
                        StoredJson.write(entry),
                        time(at),
                        by,
                        id,
                        version)
                .stream()
                .findFirst();
    }

    @Override
    public boolean remove(long id, int version) {
        var trip = database.roundTrip();
        var removed = trip.update("delete from news where id = ? and version = ?", id, version);
        trip.run();
        return removed.get() == 1;
    }

    @Override
    public boolean isEmpty() {
        return list("select * from news limit 1").isEmpty();
    }

    private List<RecordedNews> list(String query, @Nullable Object... values) {
        var trip = database.roundTrip();
        var rows = trip.list(query, PostgresNews::recorded, values);
        trip.run();
        return rows.get();
    }

    private static RecordedNews recorded(ResultSet row, int n) throws SQLException {
        return new RecordedNews(
                row.getLong("id"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                StoredJson.read(row.getString("content"), EditNews.class));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
