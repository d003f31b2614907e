package io.eata.journeys.people;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A browser without scripts: keeps cookies, follows redirects, fills in forms. What works here works on the poorest line.
 */
public final class PageSession {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_REDIRECTS = 20;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER))
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** Opens an address and follows where it leads. */
    public Document open(URI address) {
        return follow(HttpRequest.newBuilder(address).GET());
    }

    /** Opens an address and says where it would lead, without going there when it leaves {@code http://localhost}. */
    public URI lands(URI address, String untilPrefix) {
        return landing(HttpRequest.newBuilder(address).GET(), untilPrefix);
    }

    /**
     * Fills in a form and sends it.
     *
     * @param form the form as it stands on the page; what it was prefilled with stays
     * @param fields names to values; a checkbox is ticked by its value
     */
    public Document submit(Element form, Map<String, ?> fields) {
        return follow(filledIn(form, fields));
    }

    /** The same, but says where it leads once that begins with {@code untilPrefix}. */
    public URI submitAndLand(Element form, Map<String, ?> fields, String untilPrefix) {
        return landing(filledIn(form, fields), untilPrefix);
    }

    private static HttpRequest.Builder filledIn(Element form, Map<String, ?> fields) {
        var values = new LinkedHashMap<String, List<String>>();
        for (Connection.KeyVal prefilled : ((FormElement) form).formData()) {
            values.computeIfAbsent(prefilled.key(), k -> new ArrayList<>()).add(prefilled.value());
        }
        fields.forEach((name, value) -> values.put(
                name,
                value instanceof List<?> several
                        ? several.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value))));
        String body = values.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> encoded(e.getKey()) + "=" + encoded(v)))
                .collect(Collectors.joining("&"));
        URI action = URI.create(form.hasAttr("action") ? form.absUrl("action") : form.baseUri());
        if (form.attr("method").equalsIgnoreCase("post")) {
            return HttpRequest.newBuilder(action)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        String separator = action.getRawQuery() == null ? "?" : "&";
        return HttpRequest.newBuilder(URI.create(action + separator + body)).GET();
    }

    private Document follow(HttpRequest.Builder first) {
        HttpRequest.Builder request = first;
        for (int i = 0; i < MAX_REDIRECTS; i++) {
            HttpResponse<String> response = send(request);
            if (!redirects(response)) {
                return Jsoup.parse(response.body(), response.uri().toString());
            }
            request = HttpRequest.newBuilder(target(response)).GET();
        }
        throw new UnexpectedAnswer("a page redirects for ever");
    }

    private URI landing(HttpRequest.Builder first, String untilPrefix) {
        HttpRequest.Builder request = first;
        for (int i = 0; i < MAX_REDIRECTS; i++) {
            HttpResponse<String> response = send(request);
            if (!redirects(response)) {
                return response.uri();
            }
            URI target = target(response);
            if (target.toString().startsWith(untilPrefix)) {
                return target;
            }
            request = HttpRequest.newBuilder(target).GET();
        }
        throw new UnexpectedAnswer("a page redirects for ever");
    }

    private static boolean redirects(HttpResponse<String> response) {
        return response.statusCode() >= 300
                && response.statusCode() < 400
                && response.headers().firstValue("Location").isPresent();
    }

    private static URI target(HttpResponse<String> response) {
        return response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(TIMEOUT)
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .build();
        try {
            return client.send(built, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UnexpectedAnswer(built.uri() + " did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
