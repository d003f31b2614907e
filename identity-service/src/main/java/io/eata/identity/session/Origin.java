package io.eata.identity.session;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a session comes from, roughly: enough for its owner to know it by.
 *
 * @param browser family of the browser, or "?" where it says none that is known
 * @param system operating system, likewise
 */
public record Origin(String browser, String system, String address) implements Serializable {

    static final String ATTRIBUTE = "io.eata.session.origin";

    private static final int LONGEST = 500;

    /** In this order: most browsers also claim to be those that come later. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    static Origin of(@Nullable String userAgent, String address) {
        var agent = userAgent == null || userAgent.length() > LONGEST ? "" : userAgent;
        return new Origin(first(BROWSERS, agent), first(SYSTEMS, agent), address);
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("?");
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
