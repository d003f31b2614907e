package io.eata.core.file;

import io.eata.contracts.Page;
import io.eata.contracts.core.CarnetFile;
import io.eata.contracts.core.CarnetFile.Kind;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files of issued carnets, sealed; only ever added to. Who may read of a carnet is decided before. */
@Component
public final class CarnetFiles {

    private static final String ADD = """
            insert into carnet_file (id, carnet_id, kind, media_type, size, sha256, added_at, added_by, name, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COUNT = "select count(*) as files from carnet_file where carnet_id = ? and kind = ?";
    private static final String PAGE = """
            select id, kind, media_type, size, sha256, added_at, name from carnet_file
            where carnet_id = ? and kind <> 'POWER_OF_ATTORNEY' and id < ? order by id desc limit ?""";
    private static final String FIND = "select * from carnet_file where carnet_id = ? and id = ?";

    private final Database database;
    private final FileSealing sealing;

    CarnetFiles(Database database, FileSealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /** How many of a kind there are, as part of a round trip. */
    public Supplier<Integer> count(RoundTrip trip, long carnetId, Kind kind) {
        var count = trip.first(COUNT, (row, n) -> row.getInt("files"), carnetId, kind.name());
        return () -> count.get().orElseThrow();
    }

    /**
     * Adds a file, as part of a round trip.
     *
     * @param id drawn by {@link FileIds}
     * @param by subject of who adds it
     */
    public CarnetFile add(RoundTrip trip, long carnetId, long id, Kind kind, UploadedFile file, String by, Instant at) {
        trip.updateOne(
                ADD,
                id,
                carnetId,
                kind.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                at.atOffset(ZoneOffset.UTC),
                by,
                sealing.name(id, file),
                sealing.content(id, file));
        return new CarnetFile(id, kind, file.name(), file.mediaType(), file.size(), file.sha256(), at);
    }

    /** Attachments and stamped covers, newest first. */
    public Page<CarnetFile> page(long carnetId, @Nullable String cursor, int limit) {
        long before = Cursors.decode(cursor, Long.MAX_VALUE)[0];
        var trip = database.roundTrip();
        var rows = trip.list(PAGE, (row, n) -> read(row), carnetId, before, limit + 1);
        trip.run();
        var found = rows.get();
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page, found.size() > limit ? Cursors.encode(page.getLast().id()) : null);
    }

    /** @throws ProblemException {@code not-found} */
    public Kept find(long carnetId, long id) {
        var trip = database.roundTrip();
        var found = trip.first(FIND, (row, n) -> kept(row), carnetId, id);
        trip.run();
        return found.get().orElseThrow(CarnetFiles::noSuchFile);
    }

    public static ProblemException noSuchFile() {
        return ProblemException.notFound("There is no such file");
    }

    /** A file's row, under the names of the table, as it may be joined to others. */
    public CarnetFile read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new CarnetFile(
                id,
                Kind.valueOf(row.getString("kind")),
                sealing.openName(id, row.getString("name")),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    private Kept kept(ResultSet row) throws SQLException {
        var file = read(row);
        byte[] content = sealing.openContent(file.id(), row.getBytes("content"));
        return new Kept(file.kind(), new FileDownload(file.name(), file.mediaType(), content));
    }

    /** A file that was found. */
    public record Kept(Kind kind, FileDownload download) {}
}
