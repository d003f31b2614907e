package io.eata.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.eata.journeys.running.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, without a window and without a word to anybody outside. */
final class Chromium implements AutoCloseable {

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path PICTURES = Running.root().resolve("system-tests/target/pictures");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    Chromium() {
        this(List.of());
    }

    private Chromium(List<String> more) {
        var arguments = Stream.concat(ARGUMENTS.stream(), more.stream()).toList();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(arguments));
    }

    /** A device whose camera sees nothing but a film (y4m), again and again. */
    static Chromium withCamera(Path film) {
        return new Chromium(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film.toAbsolutePath()));
    }

    BrowserContext visitor(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(30_000);
        return context;
    }

    /** axe-core finds nothing against WCAG 2.2 AA on the page, and it is as wide as its window. */
    static void good(Page page, String name) {
        PICTURES.toFile().mkdirs();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("axe-core on " + name + " (" + page.url() + ")")
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(n -> n.getHtml())
                                .limit(3)
                                .toList())
                .isEmpty();
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " does not scroll sideways")
                .isTrue();
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no Chromium on the PATH: ./eata test installs it on Debian"));
    }
}
