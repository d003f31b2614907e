package io.eata.core.draft;

import io.eata.contracts.carnet.AttachedFile;
import io.eata.core.file.FileDownload;
import io.eata.core.file.FileSealing;
import io.eata.core.file.UploadedFile;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Attachments of drafts, sealed for the ids that they keep when they are issued. Whose the draft is is decided before. */
@Component
final class AttachmentBook {

    private static final String ADD = """
            insert into draft_attachment (id, draft_id, media_type, size, sha256, added_at, name, content)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LIST =
            "select id, media_type, size, sha256, name from draft_attachment where draft_id = ? order by id";
    private static final String FIND = "select * from draft_attachment where draft_id = ? and id = ?";
    private static final String DELETE = "delete from draft_attachment where draft_id = ? and id = ?";
    private static final String ISSUE = """
            insert into carnet_file (id, carnet_id, kind, media_type, size, sha256, added_at, added_by, name, content)
            select a.id, c.id, 'ATTACHMENT', a.media_type, a.size, a.sha256, a.added_at, ?, a.name, a.content
            from draft_attachment a join carnet c on c.id = a.draft_id where a.draft_id = ?""";

    private final Database database;
    private final FileSealing sealing;

    AttachmentBook(Database database, FileSealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    AttachedFile add(RoundTrip trip, long draftId, long id, UploadedFile file, Instant at) {
        trip.updateOne(
                ADD,
                id,
                draftId,
                file.mediaType(),
                file.size(),
                file.sha256(),
                at.atOffset(ZoneOffset.UTC),
                sealing.name(id, file),
                sealing.content(id, file));
        return new AttachedFile(id, file.name(), file.mediaType(), file.size(), file.sha256());
    }

    /** In the order in which they came. */
    List<AttachedFile> list(long draftId) {
        var trip = database.roundTrip();
        var rows = list(trip, draftId);
        trip.run();
        return rows.get();
    }

    Supplier<List<AttachedFile>> list(RoundTrip trip, long draftId) {
        return trip.list(LIST, (row, n) -> attachment(row), draftId);
    }

    Optional<FileDownload> find(long draftId, long id) {
        var trip = database.roundTrip();
        var found = trip.first(
                FIND,
                (row, n) -> new FileDownload(
                        sealing.openName(id, row.getString("name")),
                        row.getString("media_type"),
                        sealing.openContent(id, row.getBytes("content"))),
                draftId,
                id);
        trip.run();
        return found.get();
    }

    /** Answers how many it was: none where there is no such attachment. */
    Supplier<Integer> delete(RoundTrip trip, long draftId, long id) {
        return trip.update(DELETE, draftId, id);
    }

    /** Fixes them with the carnet that has the draft's id; none where there is no such carnet. */
    void issue(RoundTrip trip, long draftId, String by) {
        trip.update(ISSUE, by, draftId);
    }

    private AttachedFile attachment(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new AttachedFile(
                id,
                sealing.openName(id, row.getString("name")),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"));
    }
}
