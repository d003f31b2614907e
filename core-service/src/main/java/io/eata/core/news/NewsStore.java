package io.eata.core.news;

import io.eata.contracts.news.EditNews;
import io.eata.contracts.news.NewsAudience;
import io.eata.contracts.news.RecordedNews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where news are kept. */
public interface NewsStore {

    /** Entries from the newest; {@code before} is the last id of the page before. */
    List<RecordedNews> page(long before, int limit);

    /** What is published at a moment for one of the audiences: pinned first, then the newest. */
    List<RecordedNews> published(Set<NewsAudience> audiences, Instant at, After after, int limit);

    Optional<RecordedNews> find(long id);

    RecordedNews add(EditNews entry, Instant at, String by);

    /** Changes an entry if it is still of that version. */
    Optional<RecordedNews> change(long id, int version, EditNews entry, Instant at, String by);

    /** Removes an entry if it is still of that version. */
    boolean remove(long id, int version);

    boolean isEmpty();

    /**
     * The last entry of the page before.
     *
     * @param pinned 1 or 0; 2 before the first page
     * @param from in milliseconds since 1970
     */
    record After(int pinned, long from, long id) {

        /** Before the first page. */
        public static final After NOTHING = new After(2, 0, 0);

        /** Of the last row of a page. */
        public static After of(RecordedNews last) {
            return new After(last.entry().pinned() ? 1 : 0, last.entry().from().toEpochMilli(), last.id());
        }
    }
}
