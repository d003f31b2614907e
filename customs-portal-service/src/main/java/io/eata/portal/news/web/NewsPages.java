package io.eata.portal.news.web;

import io.eata.contracts.Page;
import io.eata.contracts.news.NewsItem;
import io.eata.portal.core.Answer;
import io.eata.portal.news.News;
import io.eata.portal.page.Markdown;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What ICC has to say: the list, and one entry. */
@Controller
final class NewsPages {

    private static final int LEAD = 220;

    private final News news;
    private final Markdown markdown;

    NewsPages(News news, Markdown markdown) {
        this.news = news;
        this.markdown = markdown;
    }

    @GetMapping("/news")
    String list(@RequestParam(name = "cursor", required = false) @Nullable String cursor, Locale locale, Model model) {
        model.addAttribute("cursor", cursor);
        switch (news.page(locale.getLanguage(), cursor)) {
            case Answer.Given<Page<NewsItem>>(var page) -> {
                model.addAttribute(
                        "entries", page.rows().stream().map(this::entry).toList());
                model.addAttribute("next", page.next());
            }
            case Answer.Refused<Page<NewsItem>> refused -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Silent<Page<NewsItem>> silent -> model.addAttribute("away", true);
        }
        return "news/list";
    }

    @GetMapping("/news/{id}")
    String one(@PathVariable("id") long id, Locale locale, Model model) {
        switch (news.one(locale.getLanguage(), id)) {
            case Answer.Given<NewsItem>(var item) -> {
                model.addAttribute("item", item);
                model.addAttribute("prose", markdown.html(item.body()));
            }
            case Answer.Refused<NewsItem> refused -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Silent<NewsItem> silent -> model.addAttribute("away", true);
        }
        return "news/entry";
    }

    private Entry entry(NewsItem item) {
        var words = markdown.words(item.body());
        int end = words.lastIndexOf(' ', LEAD);
        return new Entry(item, words.length() <= LEAD ? words : words.substring(0, end < LEAD / 2 ? LEAD : end) + "…");
    }

    /** @param lead its first words */
    public record Entry(NewsItem item, String lead) {}
}
