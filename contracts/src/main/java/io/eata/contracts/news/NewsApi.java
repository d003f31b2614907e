package io.eata.contracts.news;

import io.eata.contracts.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** News for whoever has signed in: what is published now, for everybody or for the caller's kind of organisation. */
@HttpExchange(url = "/v1/news", accept = "application/json")
public interface NewsApi {

    /**
     * Pinned entries first, then the newest.
     *
     * @param language two letters; English where none is asked for, or where an entry has none in it
     */
    @GetExchange
    Page<NewsItem> list(
            @RequestParam(name = "language", required = false) @Nullable String language,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One entry; {@code not-found} for what is not published, or not for the caller. */
    @GetExchange("/{id}")
    NewsItem get(
            @PathVariable("id") long id, @RequestParam(name = "language", required = false) @Nullable String language);
}
