package io.eata.core.news.web;

import io.eata.contracts.Page;
import io.eata.contracts.news.NewsApi;
import io.eata.contracts.news.NewsItem;
import io.eata.core.news.NewsReading;
import io.eata.platform.paging.Cursors;
import io.eata.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NewsController implements NewsApi {

    private final NewsReading reading;

    NewsController(NewsReading reading) {
        this.reading = reading;
    }

    @Override
    public Page<NewsItem> list(@Nullable String language, @Nullable String cursor, @Nullable Integer limit) {
        return reading.list(Caller.current().organisationType(), language, cursor, Cursors.limit(limit));
    }

    @Override
    public NewsItem get(long id, @Nullable String language) {
        return reading.one(Caller.current().organisationType(), id, language);
    }
}
