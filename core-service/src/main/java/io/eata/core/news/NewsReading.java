package io.eata.core.news;

import io.eata.contracts.Page;
import io.eata.contracts.news.NewsAudience;
import io.eata.contracts.news.NewsItem;
import io.eata.contracts.news.RecordedNews;
import io.eata.core.news.NewsStore.After;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.OrganisationType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is published now for one kind of organisation. */
@Component
public final class NewsReading {

    private static final String ENGLISH = "en";
    /** A cursor that says a time beyond the year 9999 was not given out here. */
    private static final long LATEST = 253_402_300_799_999L;

    private final NewsStore store;
    private final Clock clock;

    NewsReading(NewsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws ProblemException {@code invalid-input} for what is no cursor of this list */
    public Page<NewsItem> list(OrganisationType reader, @Nullable String language, @Nullable String cursor, int limit) {
        var found = store.published(audiences(reader), clock.instant(), after(cursor), limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(entry -> item(entry, language)).toList(),
                found.size() > limit ? cursor(After.of(page.getLast())) : null);
    }

    /** @throws ProblemException {@code not-found} for what is not published, or not for the reader */
    public NewsItem one(OrganisationType reader, long id, @Nullable String language) {
        var now = clock.instant();
        return store.find(id)
                .filter(entry -> audiences(reader).contains(entry.entry().audience()) && isPublished(entry, now))
                .map(entry -> item(entry, language))
                .orElseThrow(() -> ProblemException.notFound("There is no such entry"));
    }

    private static boolean isPublished(RecordedNews entry, Instant now) {
        var until = entry.entry().until();
        return !entry.entry().from().isAfter(now) && (until == null || until.isAfter(now));
    }

    private static NewsItem item(RecordedNews recorded, @Nullable String language) {
        var entry = recorded.entry();
        var asked = language == null ? ENGLISH : language;
        var chosen = entry.texts().containsKey(asked) ? asked : ENGLISH;
        var text = Objects.requireNonNull(entry.texts().get(chosen), "an entry without English");
        return new NewsItem(
                recorded.id(),
                entry.audience(),
                entry.pinned(),
                entry.from(),
                recorded.changedAt(),
                chosen,
                text.title(),
                text.body());
    }

    private static Set<NewsAudience> audiences(OrganisationType reader) {
        return switch (reader) {
            case CUSTOMS -> EnumSet.of(NewsAudience.ALL, NewsAudience.CUSTOMS);
            case ASSOCIATION -> EnumSet.of(NewsAudience.ALL, NewsAudience.ASSOCIATIONS);
            case COMPANY -> EnumSet.of(NewsAudience.ALL, NewsAudience.HOLDERS);
            case ICC -> EnumSet.allOf(NewsAudience.class);
            case PLATFORM -> EnumSet.of(NewsAudience.ALL);
        };
    }

    private static String cursor(After after) {
        return Cursors.encode(after.pinned(), after.from(), after.id());
    }

    private static After after(@Nullable String cursor) {
        var start = After.NOTHING;
        var keys = Cursors.decode(cursor, start.pinned(), start.from(), start.id());
        if (keys[0] < 0 || keys[0] > start.pinned() || keys[1] < 0 || keys[1] > LATEST) {
            throw ProblemException.invalid("cursor", "Cursor", "is not a cursor of this list");
        }
        return new After((int) keys[0], keys[1], keys[2]);
    }
}
