package io.eata.portal.news;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.news.NewsItem;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** ICC's news for customs. Every officer may read the same entries, and so a copy of each language serves the search. */
@Component
public final class News {

    private static final int ROWS = 10;
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** More than there are; a language that is made up does not fill the memory. */
    private static final int LANGUAGES = 20;

    private final CustomsCore core;
    private final Clock clock;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    News(CustomsCore core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    public Answer<Page<NewsItem>> page(String language, @Nullable String cursor) {
        return core.askForNews(api -> api.list(language, cursor, ROWS));
    }

    public Answer<NewsItem> one(String language, long id) {
        return core.askForNews(api -> api.get(id, language));
    }

    /**
     * The first {@value Limits#PAGE} entries, at most a minute old; those known last when core does not answer, which is then asked
     * again after a minute.
     */
    public List<NewsItem> known(String language) {
        var copy = copies.get(language);
        var now = clock.instant();
        if (copy != null && copy.at().plus(FRESH).isAfter(now)) {
            return copy.entries();
        }
        var last = copy == null ? List.<NewsItem>of() : copy.entries();
        var entries = core.askForNews(api -> api.list(language, null, Limits.PAGE))
                        instanceof Answer.Given<Page<NewsItem>>(var page)
                ? page.rows()
                : last;
        if (copies.size() < LANGUAGES || copy != null) {
            copies.put(language, new Copy(now, entries));
        }
        return entries;
    }

    private record Copy(Instant at, List<NewsItem> entries) {}
}
