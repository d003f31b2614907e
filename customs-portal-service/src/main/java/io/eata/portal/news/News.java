package io.eata.portal.news;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.news.NewsItem;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CoreReach;
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
    private final CoreReach reach;
    private final Clock clock;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    News(CustomsCore core, CoreReach reach, Clock clock) {
        this.core = core;
        this.reach = reach;
        this.clock = clock;
    }

    public Answer<Page<NewsItem>> page(String language, @Nullable String cursor) {
        return core.askForNews(api -> api.list(language, cursor, ROWS));
    }

    public Answer<NewsItem> one(String language, long id) {
        return core.askForNews(api -> api.get(id, language));
    }

    /** The first {@value Limits#PAGE} entries, at most a minute old; those known last while core is away, which no page waits for. */
    public List<NewsItem> known(String language) {
        var copy = copies.get(language);
        var now = clock.instant();
        if (copy != null && (copy.at().plus(FRESH).isAfter(now) || reach.away())) {
            return copy.entries();
        }
        if (core.askForNews(api -> api.list(language, null, Limits.PAGE))
                instanceof Answer.Given<Page<NewsItem>>(var page)) {
            if (copy != null || copies.size() < LANGUAGES) {
                copies.put(language, new Copy(now, page.rows()));
            }
            return page.rows();
        }
        return copy == null ? List.of() : copy.entries();
    }

    private record Copy(Instant at, List<NewsItem> entries) {}
}
