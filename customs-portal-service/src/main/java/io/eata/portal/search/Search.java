package io.eata.portal.search;

import io.eata.contracts.directory.ListedAssociation;
import io.eata.contracts.news.NewsItem;
import io.eata.portal.directory.Directory;
import io.eata.portal.directory.DirectoryFilter;
import io.eata.portal.directory.ListedOffice;
import io.eata.portal.help.HelpBook;
import io.eata.portal.news.News;
import io.eata.portal.page.Folded;
import io.eata.portal.page.Markdown;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * One search over news, help and directory. News, help and associations are few and lie in memory; offices are searched in the
 * database. All words must be found; those in a title come first.
 */
@Component
public final class Search {

    private static final int EXCERPT = 200;

    private final News news;
    private final HelpBook help;
    private final Directory directory;
    private final Markdown markdown;

    Search(News news, HelpBook help, Directory directory, Markdown markdown) {
        this.news = news;
        this.help = help;
        this.directory = directory;
        this.markdown = markdown;
    }

    /** Where something is found. */
    public enum Group {
        HELP,
        NEWS,
        ASSOCIATIONS,
        OFFICES;

        /** As it stands in an address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is found.
     *
     * @param path of its page, below the portal's
     */
    public record Found(String path, List<Folded.Piece> title, List<Folded.Piece> text) {}

    /**
     * One group of what is found.
     *
     * @param count of all there are; offices are counted to 1,000
     * @param rows those of the page
     */
    public record Finds(Group group, int count, List<Found> rows) {}

    /** @param from how many rows of the group come before the page, 0 or more */
    public Finds find(Group group, String text, Locale locale, int from, int limit) {
        var words = Folded.words(text);
        if (words.isEmpty()) {
            return new Finds(group, 0, List.of());
        }
        return switch (group) {
            case HELP -> help(words, locale, from, limit);
            case NEWS -> news(words, locale, from, limit);
            case ASSOCIATIONS -> associations(text, words, from, limit);
            case OFFICES -> offices(text, words, from, limit);
        };
    }

    private Finds help(List<String> words, Locale locale, int from, int limit) {
        return page(
                Group.HELP,
                help.in(locale).values().stream()
                        .filter(chapter -> chapter.sought().hasAll(words))
                        .map(chapter -> new Hit("/help/" + chapter.chapter().word(), chapter.title(), chapter.words())),
                words,
                from,
                limit);
    }

    private Finds news(List<String> words, Locale locale, int from, int limit) {
        return page(
                Group.NEWS,
                news.known(locale.getLanguage()).stream()
                        .map(this::hit)
                        .filter(hit -> Folded.of(hit.title() + " " + hit.text()).hasAll(words)),
                words,
                from,
                limit);
    }

    private Finds associations(String text, List<String> words, int from, int limit) {
        return page(
                Group.ASSOCIATIONS,
                directory.associations().matching(DirectoryFilter.of(null, null, text)).stream()
                        .map(Search::hit),
                words,
                from,
                limit);
    }

    private Finds offices(String text, List<String> words, int from, int limit) {
        var filter = DirectoryFilter.of(null, null, text);
        var rows = directory.offices().page(filter, null, from + limit);
        var page = rows.subList(Math.min(from, rows.size()), rows.size());
        return new Finds(
                Group.OFFICES,
                directory.offices().count(filter),
                page.stream().map(Search::hit).map(hit -> hit.found(words)).toList());
    }

    private static Finds page(Group group, Stream<Hit> hits, List<String> words, int from, int limit) {
        var all = hits.sorted(
                        Comparator.comparing((Hit hit) -> Folded.of(hit.title()).hasAll(words) ? 0 : 1))
                .toList();
        return new Finds(
                group,
                all.size(),
                all.stream()
                        .skip(from)
                        .limit(limit)
                        .map(hit -> hit.found(words))
                        .toList());
    }

    private Hit hit(NewsItem item) {
        return new Hit("/news/" + item.id(), item.title(), markdown.words(item.body()));
    }

    private static Hit hit(ListedAssociation it) {
        return new Hit(
                "/directory/associations/" + it.code(),
                it.name(),
                it.code() + (it.address() == null ? "" : " · " + it.address().replace('\n', ' ')));
    }

    private static Hit hit(ListedOffice it) {
        return new Hit(
                "/directory/offices/" + it.country() + "/" + it.code(),
                it.name(),
                Stream.of(it.country() + " " + it.code(), it.address().replace('\n', ' '), it.zip() + " " + it.city())
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .reduce((a, b) -> a + " · " + b)
                        .orElse(""));
    }

    private record Hit(String path, String title, String text) {
        Found found(List<String> words) {
            return new Found(
                    path, Folded.of(title).marked(words), Folded.of(text).excerpt(words, EXCERPT));
        }
    }
}
