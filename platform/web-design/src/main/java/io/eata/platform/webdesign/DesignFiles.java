package io.eata.platform.webdesign;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The few files that pages load, and no others: of the WebJars only what is named here is ever served. */
final class DesignFiles {

    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String SVG = "image/svg+xml";

    private record Source(String mediaType, Supplier<Resource> resource) {}

    private static final Map<String, Source> SOURCES = Map.ofEntries(
            Map.entry("bootstrap.css", new Source(CSS, () -> WebJar.BOOTSTRAP.file("css/bootstrap.min.css"))),
            Map.entry("bootstrap.rtl.css", new Source(CSS, () -> WebJar.BOOTSTRAP.file("css/bootstrap.rtl.min.css"))),
            Map.entry("htmx.js", new Source(SCRIPT, () -> WebJar.HTMX.file("dist/htmx.min.js"))),
            Map.entry("chart.js", new Source(SCRIPT, () -> WebJar.CHART.file("dist/chart.umd.min.js"))),
            own("charts.js", SCRIPT),
            own("eata.css", CSS),
            own("eata.js", SCRIPT),
            own("scan.js", SCRIPT),
            own("jsqr.js", SCRIPT),
            own("mark.svg", SVG));

    private final Map<String, DesignFile> read = new ConcurrentHashMap<>();

    private static Map.Entry<String, Source> own(String name, String mediaType) {
        return Map.entry(name, new Source(mediaType, () -> new ClassPathResource("design/files/" + name)));
    }

    /** Read at first use, so that a service starts no slower for them. */
    Optional<DesignFile> find(String name) {
        var source = SOURCES.get(name);
        return source == null
                ? Optional.empty()
                : Optional.of(read.computeIfAbsent(
                        name,
                        it -> DesignFile.read(
                                it, source.mediaType(), source.resource().get())));
    }
}
