package io.eata.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.portal.help.HelpBook;
import io.eata.portal.help.HelpChapter;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class NewsAndHelpTest {

    @Autowired
    HelpBook help;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void core_is_there() {
        CoreForTests.CORE.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFICER", "CONTROLLER", "REGIONAL_MANAGER", "ADMIN"})
    void each_role_reads_news_help_and_directory(String role) {
        var browser = browser("EU/DE/" + role);
        assertThat(browser.get("/portal/news").body())
                .contains("Electronic seals are coming", "A trial in Geneva.")
                .doesNotContain("News cannot be reached");
        assertThat(browser.get("/portal/help").status()).isEqualTo(200);
        assertThat(browser.get("/portal/directory").status()).isEqualTo(200);
    }

    @Test
    void an_entry_can_do_no_harm() {
        var page = browser("EU/DE/OFFICER").get("/portal/news/12").body();
        assertThat(page)
                .contains("<strong>trial</strong>", "&lt;script&gt;alert(1)", "href=\"https://ata.example.org/x\"")
                .contains("noopener noreferrer")
                .doesNotContain("<script>alert", "javascript:", "spy.example.org");
        assertThat(browser("EU/DE/OFFICER").get("/portal/news/13").status()).isEqualTo(404);
    }

    @Test
    void news_are_read_in_the_language_of_the_page_or_said_to_be_in_english() {
        var browser = browser("EU/DE/OFFICER");
        assertThat(browser.get("/portal/news?lang=fr").body()).contains("Les scellés électroniques");
        assertThat(browser.get("/portal/news?lang=de").body())
                .contains("Electronic seals are coming", "Bisher nur auf Englisch");
    }

    @Test
    void the_newest_stand_on_the_start_page_and_stay_there_while_core_is_away() {
        var browser = browser("EU/DE/OFFICER");
        assertThat(browser.get("/portal/").body())
                .contains("Electronic seals are coming", "href=\"/portal/news/12\"", "What holders told ahead");
        CoreForTests.CORE.silent = true;
        browser.get("/portal/news");
        assertThat(browser.get("/portal/").body()).contains("Electronic seals are coming");
    }

    @Test
    void the_page_says_when_core_is_away() {
        CoreForTests.CORE.silent = true;
        var answer = browser("EU/DE/OFFICER").get("/portal/news");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("News cannot be reached");
    }

    @Test
    void every_language_has_every_chapter_in_words_of_its_own() {
        var english = help.in(Locale.ENGLISH);
        for (var language : HelpBook.LANGUAGES) {
            var book = help.in(Locale.of(language));
            assertThat(book.keySet()).containsExactly(HelpChapter.values());
            for (var chapter : HelpChapter.values()) {
                var text = Objects.requireNonNull(book.get(chapter));
                assertThat(text.words().length()).as(language + " " + chapter).isGreaterThan(60);
                assertThat(text.html()).doesNotContain("<h1");
                if (!language.equals("en")) {
                    assertThat(text.title())
                            .isNotEqualTo(
                                    Objects.requireNonNull(english.get(chapter)).title());
                }
            }
            assertThat(Objects.requireNonNull(book.get(HelpChapter.LOGS)).words())
                    .contains("883", "884", "885", "886");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, PROCESS",
        "/transactions/new, PROCESS",
        "/transactions/0197/carnet, PROCESS",
        "/transactions/0197/goods, TYPES",
        "/transactions/0197/hold, HOLD",
        "/transactions/on-hold, HOLD",
        "/carnets/8/transactions/3/cancel, CANCEL",
        "/logs/carnets, LOGS",
        "/settings/accounts, SETTINGS",
        "/settings/import/offices, IMPORT",
        "/directory, DOUBT",
        "/what/nobody/knows, PROCESS"
    })
    void each_page_leads_to_the_chapter_about_it(String path, HelpChapter chapter) {
        assertThat(HelpChapter.forPage(path)).isEqualTo(chapter);
    }

    @Test
    void the_question_mark_of_a_page_leads_to_its_chapter() {
        var browser = browser("EU/DE/ADMIN");
        assertThat(browser.get("/portal/transactions/on-hold").body()).contains("href=\"/portal/help/hold\"");
        assertThat(browser.get("/portal/help/hold").body()).contains("Put a carnet on hold");
        assertThat(browser.get("/portal/help/none").status()).isEqualTo(404);
    }

    @Test
    void the_first_steps_stay_away_once_put_away_for_this_officer_alone() {
        jdbc.sql("delete from first_use").update();
        var officer = browser("CH/CH/OFFICER");
        assertThat(officer.get("/portal/").body()).contains("Your first steps");
        assertThat(officer.post("/portal/first-use/dismissal").path()).isEqualTo("/portal/");
        assertThat(officer.post("/portal/first-use/dismissal").status()).isEqualTo(302);
        assertThat(officer.get("/portal/").body()).doesNotContain("Your first steps");
        assertThat(browser("CH/CH/OFFICER").get("/portal/").body()).doesNotContain("Your first steps");
        assertThat(browser("EU/DE/OFFICER").get("/portal/").body()).contains("Your first steps");
    }

    private Browser browser(String as) {
        return new Browser(port, as);
    }
}
