package io.eata.platform.webdesign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Icons as inline SVG, drawn in the colour of the text around them: {@code th:utext="${icons.svg('upc-scan')}"}. They
 * cost no request and no font; the names are those of Bootstrap Icons. They only decorate: the word stands beside them.
 */
public final class Icons {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern OPENING = Pattern.compile("<svg[^>]*>");
    private static final String OWN_OPENING =
            "<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">";

    private final Map<String, String> read = new ConcurrentHashMap<>();

    /**
     * The markup of an icon.
     *
     * @throws IllegalArgumentException if there is no icon of that name
     */
    public String svg(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no icon: " + name);
        }
        return read.computeIfAbsent(name, Icons::read);
    }

    private static String read(String name) {
        var file = WebJar.BOOTSTRAP_ICONS.file("icons/" + name + ".svg");
        if (!file.exists()) {
            throw new IllegalArgumentException("no icon: " + name);
        }
        try {
            var svg = file.getContentAsString(UTF_8).replaceAll("\\s*\\n\\s*", "");
            return OPENING.matcher(svg).replaceFirst(OWN_OPENING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
