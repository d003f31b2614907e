package io.eata.core.news;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.contracts.news.EditNews;
import io.eata.contracts.news.NewsAudience;
import io.eata.contracts.news.NewsText;
import io.eata.core.StoredJson;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** News for the demo, where there are none yet. */
@Component
@ConditionalOnProperty(name = "eata.core.seed", havingValue = "demo")
final class DemoNews implements ApplicationRunner {

    private static final String BY = "core";

    private final NewsStore store;
    private final Clock clock;

    DemoNews(NewsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (store.isEmpty()) {
            var file = new ClassPathResource("news/demo.json").getContentAsString(UTF_8);
            Arrays.stream(StoredJson.read(file, Entry[].class)).forEach(this::add);
        }
    }

    private void add(Entry entry) {
        var now = clock.instant();
        store.add(
                new EditNews(
                        entry.audience(), entry.pinned(), now.minus(Duration.ofDays(entry.age())), null, entry.texts()),
                now,
                BY);
    }

    /** @param age in days */
    private record Entry(NewsAudience audience, boolean pinned, int age, Map<String, NewsText> texts) {}
}
