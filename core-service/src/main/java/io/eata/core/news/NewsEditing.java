package io.eata.core.news;

import io.eata.contracts.news.EditNews;
import io.eata.contracts.news.RecordedNews;
import io.eata.contracts.problem.FieldError;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** ICC's edits of the news: each on the version that was read. */
@Component
public final class NewsEditing {

    private static final String ENGLISH = "en";

    private final NewsStore store;
    private final Clock clock;

    NewsEditing(NewsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws ProblemException {@code invalid-input} */
    public RecordedNews write(EditNews entry, String by) {
        return store.add(checked(entry), now(), by);
    }

    /** @throws ProblemException {@code invalid-input}, {@code not-found}, {@code version-mismatch} */
    public RecordedNews edit(long id, int version, EditNews entry, String by) {
        return store.change(id, version, checked(entry), now(), by).orElseThrow(() -> missed(id));
    }

    /** @throws ProblemException {@code not-found}, {@code version-mismatch} */
    public void remove(long id, int version) {
        if (!store.remove(id, version)) {
            throw missed(id);
        }
    }

    private ProblemException missed(long id) {
        return store.find(id)
                .map(now -> new ProblemException(
                        ProblemCode.VERSION_MISMATCH, "This is version " + now.version() + " by now"))
                .orElseGet(() -> ProblemException.notFound("There is no such entry"));
    }

    /** Times are kept to the millisecond, which is what cursors count in. */
    private static EditNews checked(EditNews entry) {
        var errors = new ArrayList<FieldError>();
        if (!entry.texts().containsKey(ENGLISH)) {
            errors.add(new FieldError("texts", "English", "must have a text in English"));
        }
        var from = entry.from().truncatedTo(ChronoUnit.MILLIS);
        var until = entry.until() == null ? null : entry.until().truncatedTo(ChronoUnit.MILLIS);
        if (until != null && !until.isAfter(from)) {
            errors.add(new FieldError("until", "Order", "is not after the day of publication"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new EditNews(entry.audience(), entry.pinned(), from, until, entry.texts());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
