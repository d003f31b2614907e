package io.eata.core.news.web;

import io.eata.contracts.Page;
import io.eata.contracts.news.EditNews;
import io.eata.contracts.news.IccNewsApi;
import io.eata.contracts.news.RecordedNews;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.IfMatch;
import io.eata.core.news.NewsEditing;
import io.eata.core.news.NewsStore;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('ICC_OPERATIONS')")
class IccNewsController implements IccNewsApi {

    private final NewsStore store;
    private final NewsEditing editing;

    IccNewsController(NewsStore store, NewsEditing editing) {
        this.store = store;
        this.editing = editing;
    }

    @Override
    public Page<RecordedNews> list(@Nullable String cursor, @Nullable Integer limit) {
        int rows = Cursors.limit(limit);
        var found = store.page(Cursors.decode(cursor, Long.MAX_VALUE)[0], rows + 1);
        var page = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(
                page, found.size() > rows ? Cursors.encode(page.getLast().id()) : null);
    }

    @Override
    public ResponseEntity<RecordedNews> get(long id) {
        return tagged(
                HttpStatus.OK, store.find(id).orElseThrow(() -> ProblemException.notFound("There is no such entry")));
    }

    @Override
    public ResponseEntity<RecordedNews> write(EditNews entry) {
        return tagged(HttpStatus.CREATED, editing.write(entry, Caller.current().subject()));
    }

    @Override
    public ResponseEntity<RecordedNews> edit(@Nullable String version, long id, EditNews entry) {
        return tagged(
                HttpStatus.OK,
                editing.edit(id, read(version), entry, Caller.current().subject()));
    }

    @Override
    public ResponseEntity<Void> remove(@Nullable String version, long id) {
        editing.remove(id, read(version));
        return ResponseEntity.noContent().build();
    }

    private static int read(@Nullable String version) {
        if (version == null) {
            throw new ProblemException(ProblemCode.VERSION_REQUIRED, "There is no If-Match header");
        }
        return IfMatch.version(version);
    }

    private static ResponseEntity<RecordedNews> tagged(HttpStatus status, RecordedNews recorded) {
        return ResponseEntity.status(status)
                .eTag(Integer.toString(recorded.version()))
                .body(recorded);
    }
}
