package io.eata.platform.webdesign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "eata.design.gallery=true")
class WebDesignTest {

    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/design/[^\"]+)\"");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final int port;

    WebDesignTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void the_frame_has_every_word_in_every_language() throws IOException {
        var english = words("");
        for (var language : PageDesign.LANGUAGES.subList(1, PageDesign.LANGUAGES.size())) {
            var translated = words("_" + language);
            assertThat(translated.keySet()).as(language).isEqualTo(english.keySet());
            assertThat(translated.values()).as(language).noneMatch(it -> ((String) it).isBlank());
        }
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in = WebDesignTest.class.getResourceAsStream("/design/messages" + language + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
        }
        return words;
    }

    @Test
    void first_visit_stays_under_200_kB_on_the_wire() throws Exception {
        var page = get("/", "Accept-Encoding", "gzip");
        long sum = page.body().length;
        var found = LOADED.matcher(text("/"));
        int files = 0;
        while (found.find()) {
            var file = get(found.group(1), "Accept-Encoding", "gzip");
            assertThat(file.statusCode()).as(found.group(1)).isEqualTo(200);
            sum += file.body().length;
            files++;
        }
        assertThat(files).isGreaterThanOrEqualTo(5);
        assertThat(sum).isLessThan(100_000);
    }

    @Test
    void files_may_be_kept_for_ever_because_their_address_changes_with_them() throws Exception {
        var found = LOADED.matcher(text("/"));
        assertThat(found.find()).isTrue();
        var file = get(found.group(1));
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        var other = get(found.group(1).replaceFirst("/design/[0-9a-f]+", "/design/0000000000000000"));
        assertThat(other.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(get("/design/x/bootstrap.bundle.js").statusCode()).isEqualTo(404);
    }

    @Test
    void pages_run_no_inline_script_and_load_nothing_from_elsewhere() throws Exception {
        var page = get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'")
                .doesNotContain("unsafe");
        var text = text("/");
        assertThat(text)
                .doesNotContain("style=\"", "onclick", "javascript:")
                .doesNotContainPattern("<script(?![^>]*src)");
        assertThat(text).doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
    }

    @Test
    void pages_mirror_for_a_language_written_from_right_to_left() throws Exception {
        assertThat(text("/?lang=ar")).contains("<html lang=\"ar\" dir=\"rtl\"").contains("bootstrap.rtl.css");
        assertThat(text("/", "Accept-Language", "ar-EG, en;q=0.5")).contains("lang=\"ar-EG\" dir=\"rtl\"");
        assertThat(text("/", "Accept-Language", "pt")).contains("<html lang=\"en\" dir=\"ltr\"");
    }

    @Test
    void the_gallery_shows_every_part_and_a_chart_stands_as_its_table() throws Exception {
        for (var page : new String[] {"/design/gallery", "/design/gallery?lang=ar&theme=dark"}) {
            assertThat(text(page))
                    .contains("state-good", "state-warn", "state-bad", "state-note", "state-quiet")
                    .contains("notice-bad", "is-invalid", "class=\"pager\"", "class=\"empty\"", "class=\"steps\"")
                    .contains("data-chart=\"line\"", "data-chart=\"bar\"", "data-chart=\"doughnut\"")
                    .contains("data-number=\"1204\"")
                    .doesNotContain("style=\"");
        }
        assertThat(text("/design/gallery?lang=ar&theme=dark")).contains("dir=\"rtl\"", "data-bs-theme=\"dark\"");
        var found = LOADED.matcher(text("/design/gallery"));
        while (found.find()) {
            assertThat(get(found.group(1)).statusCode()).as(found.group(1)).isEqualTo(200);
        }
    }

    @Test
    void a_theme_once_chosen_is_kept() throws Exception {
        var chosen = get("/?theme=dark");
        assertThat(new String(chosen.body())).contains("data-bs-theme=\"dark\"");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElseThrow()).contains("EATA_THEME=dark", "HttpOnly");
        assertThat(text("/", "Cookie", "EATA_THEME=dark")).contains("data-bs-theme=\"dark\"");
        assertThat(text("/")).doesNotContain("data-bs-theme");
        assertThat(text("/?theme=\"><script>")).doesNotContain("<script>");
    }

    @Test
    void failures_are_told_in_words() throws Exception {
        assertThat(text("/refused", "Accept", "text/html")).contains("This is not open to your account");
        assertThat(text("/nowhere", "Accept", "text/html")).contains("There is nothing at this address");
        assertThat(text("/broken", "Accept", "text/html"))
                .contains("Something went wrong on our side")
                .doesNotContain("broken on purpose");
    }

    private String text(String path, String... headers) throws IOException, InterruptedException {
        return new String(get(path, headers).body(), UTF_8);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                + path.replace("\"", "%22").replace("<", "%3C").replace(">", "%3E")));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return browser.send(request.build(), BodyHandlers.ofByteArray());
    }
}
