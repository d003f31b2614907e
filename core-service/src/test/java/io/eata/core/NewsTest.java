package io.eata.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.news.EditNews;
import io.eata.contracts.news.IccNewsApi;
import io.eata.contracts.news.NewsApi;
import io.eata.contracts.news.NewsAudience;
import io.eata.contracts.news.NewsItem;
import io.eata.contracts.news.NewsText;
import io.eata.contracts.news.RecordedNews;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class NewsTest {

    @Autowired
    Desks desks;

    @Autowired
    MovedClock clock;

    @Test
    void an_entry_is_read_by_its_audience_and_by_nobody_else() {
        long customs = write(NewsAudience.CUSTOMS, now(), null).id();
        long holders = write(NewsAudience.HOLDERS, now(), null).id();
        long all = write(NewsAudience.ALL, now(), null).id();
        assertThat(ids(Desks.officerToken("DE"))).contains(customs, all).doesNotContain(holders);
        assertThat(ids(TestTokens.holder("Alpenfilm"))).contains(holders, all).doesNotContain(customs);
        assertThat(ids(TestTokens.association("CH-ALLIANCE", "CH")))
                .contains(all)
                .doesNotContain(customs, holders);
        assertThat(ids(TestTokens.icc())).contains(customs, holders, all);
        assertThat(Problems.code(() -> reader(TestTokens.holder("Alpenfilm")).get(customs, null)))
                .isEqualTo("not-found");
    }

    @Test
    void a_reader_gets_the_own_language_or_english() {
        long id = write(NewsAudience.ALL, now(), null).id();
        var officer = reader(Desks.officerToken("DE"));
        assertThat(officer.get(id, "fr")).returns("fr", NewsItem::language).returns("Titre", NewsItem::title);
        assertThat(officer.get(id, "ar")).returns("en", NewsItem::language).returns("Title", NewsItem::title);
        assertThat(officer.get(id, "no such language").language()).isEqualTo("en");
    }

    @Test
    void what_is_not_published_yet_or_no_longer_is_not_read() {
        long later =
                write(NewsAudience.ALL, now().plus(Duration.ofDays(2)), null).id();
        long over = write(NewsAudience.ALL, now().minus(Duration.ofDays(2)), now().minusSeconds(1))
                .id();
        assertThat(ids(Desks.officerToken("DE"))).doesNotContain(later, over);
        for (long id : List.of(later, over)) {
            assertThat(Problems.code(() -> reader(Desks.officerToken("DE")).get(id, null)))
                    .isEqualTo("not-found");
        }
        assertThat(icc().get(later).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void pages_go_on_where_the_one_before_ended_pinned_entries_first() {
        var at = now().minus(Duration.ofHours(3));
        for (int i = 0; i < 4; i++) {
            write(NewsAudience.ALL, at, null); // the same moment: only the number tells them apart
        }
        long pinned = Objects.requireNonNull(
                        icc().write(entry(NewsAudience.ALL, true, at.minus(Duration.ofDays(900)), null))
                                .getBody())
                .id();
        var read = new ArrayList<NewsItem>();
        String cursor = null;
        do {
            var page = reader(TestTokens.icc()).list("en", cursor, 2);
            assertThat(page.rows()).hasSizeBetween(1, 2);
            read.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null && read.size() < 1_000);
        assertThat(read).extracting(NewsItem::id).doesNotHaveDuplicates().contains(pinned);
        int firstUnpinned = read.indexOf(
                read.stream().filter(item -> !item.pinned()).findFirst().orElseThrow());
        assertThat(read.subList(firstUnpinned, read.size())).noneMatch(NewsItem::pinned);
        assertThat(Problems.fields(() -> reader(TestTokens.icc()).list("en", "AAAA", 2)))
                .containsExactly("cursor Cursor");
    }

    @Test
    void only_the_version_that_was_read_is_edited_or_removed() {
        var first = write(NewsAudience.ALL, now(), null);
        var entry = entry(NewsAudience.CUSTOMS, false, now(), null);
        assertThat(Problems.code(() -> icc().edit(null, first.id(), entry))).isEqualTo("version-required");
        assertThat(Objects.requireNonNull(icc().edit("\"1\"", first.id(), entry).getBody())
                        .version())
                .isEqualTo(2);
        assertThat(Problems.code(() -> icc().edit("\"1\"", first.id(), entry))).isEqualTo("version-mismatch");
        assertThat(Problems.code(() -> icc().remove("1", first.id()))).isEqualTo("version-mismatch");
        icc().remove("2", first.id());
        assertThat(Problems.code(() -> icc().get(first.id()))).isEqualTo("not-found");
        assertThat(Problems.code(() -> icc().edit("2", first.id(), entry))).isEqualTo("not-found");
    }

    @Test
    void an_entry_keeps_to_the_bounds() {
        var text = new NewsText("t", "b");
        assertThat(Problems.fields(
                        () -> icc().write(new EditNews(NewsAudience.ALL, false, now(), null, Map.of("fr", text)))))
                .containsExactly("texts English");
        assertThat(Problems.fields(() -> icc().write(entry(NewsAudience.ALL, false, now(), now().minusSeconds(5)))))
                .containsExactly("until Order");
        var endless = new NewsText("t", "x".repeat(10_001));
        assertThat(Problems.code(
                        () -> icc().write(new EditNews(NewsAudience.ALL, false, now(), null, Map.of("en", endless)))))
                .isEqualTo("invalid-input");
        assertThat(Problems.code(() -> icc().write(
                                new EditNews(NewsAudience.ALL, false, now(), null, Map.of("en", text, "xx", text)))))
                .isEqualTo("invalid-input");
    }

    @ParameterizedTest
    @MethodSource
    void nobody_but_icc_sees_the_desk_or_writes(TestToken neighbour) {
        var api = desks.as(IccNewsApi.class, neighbour);
        assertThat(Problems.code(() -> api.list(null, null))).isEqualTo("not-allowed");
        assertThat(Problems.code(() -> api.get(1))).isEqualTo("not-allowed");
        assertThat(Problems.code(() -> api.write(entry(NewsAudience.ALL, false, now(), null))))
                .isEqualTo("not-allowed");
        assertThat(Problems.code(() -> api.remove("1", 1))).isEqualTo("not-allowed");
    }

    static List<TestToken> nobody_but_icc_sees_the_desk_or_writes() {
        return List.of(
                TestTokens.association("CH-ALLIANCE", "CH"),
                TestTokens.customs("CH", "CH", "ADMIN"),
                TestTokens.holder("Alpenfilm"),
                TestTokens.icc().withRoles());
    }

    private Instant now() {
        return clock.instant();
    }

    private RecordedNews write(NewsAudience audience, Instant from, @Nullable Instant until) {
        return Objects.requireNonNull(
                icc().write(entry(audience, false, from, until)).getBody());
    }

    private static EditNews entry(NewsAudience audience, boolean pinned, Instant from, @Nullable Instant until) {
        return new EditNews(
                audience,
                pinned,
                from,
                until,
                Map.of("en", new NewsText("Title", "Body " + UUID.randomUUID()), "fr", new NewsText("Titre", "Texte")));
    }

    private List<Long> ids(TestToken token) {
        return reader(token).list(null, null, 200).rows().stream()
                .map(NewsItem::id)
                .toList();
    }

    private NewsApi reader(TestToken token) {
        return desks.as(NewsApi.class, token);
    }

    private IccNewsApi icc() {
        return desks.as(IccNewsApi.class, TestTokens.icc());
    }
}
