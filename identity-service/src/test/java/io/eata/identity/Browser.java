package io.eata.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody's browser: keeps cookies, fills in forms, and shows each redirect before it is followed. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String identity;
    private final Map<String, String> headers =
            new HashMap<>(Map.of("Accept", "text/html,*/*;q=0.8", "Accept-Language", "en"));

    Browser(int port) {
        identity = "http://localhost:" + port + "/identity";
    }

    /** Reaches another copy of the service from now on, with the same cookies: they are those of every port. */
    void moveTo(int port) {
        identity = "http://localhost:" + port + "/identity";
    }

    /** Sends this header with each request from now on. */
    Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Comes from this address, as the proxies report it. */
    Browser from(String address) {
        return with("X-Forwarded-For", address);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    HttpResponse<String> post(String path, String... form) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
    }

    /** Opens a page and sends its form with the fields filled in. */
    HttpResponse<String> submit(String page, String... fields) {
        return press(page, page, fields);
    }

    /** Opens a page and sends the form that leads to an address with the fields filled in. */
    HttpResponse<String> press(String page, String action, String... fields) {
        var csrf = CSRF.matcher(get(page).body());
        if (!csrf.find()) {
            throw new AssertionError("There is no form on " + page);
        }
        var form = Arrays.copyOf(fields, fields.length + 2);
        form[fields.length] = "_csrf";
        form[fields.length + 1] = csrf.group(1);
        return post(action, form);
    }

    HttpResponse<String> login(String login, String password) {
        return submit("/login", "username", login, "password", password);
    }

    /** Follows a redirect that stays within identity, whatever name the service was reached by. */
    HttpResponse<String> follow(HttpResponse<String> redirect) {
        var location = location(redirect);
        var path = location.substring(location.indexOf("/identity") + "/identity".length());
        return get(path);
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals(name))
                .findFirst();
    }

    /** What the page itself says, without the frame that all pages have. */
    static String said(HttpResponse<String> page) {
        var body = page.body();
        var from = body.indexOf("<main");
        return from < 0 ? body : body.substring(from, body.indexOf("</main>"));
    }

    static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(response.statusCode() + " leads nowhere: " + response.body()));
    }

    /** A parameter of the query of an address. */
    static Optional<String> parameter(String address, String name) {
        var query = URI.create(address).getRawQuery();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(it -> it.startsWith(name + "="))
                        .map(it -> URLDecoder.decode(it.substring(name.length() + 1), UTF_8))
                        .findFirst();
    }

    static String encode(String... pairs) {
        var encoded = new StringBuilder();
        for (var i = 0; i < pairs.length; i += 2) {
            encoded.append(i == 0 ? "" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], UTF_8));
        }
        return encoded.toString();
    }

    private URI address(String path) {
        return URI.create(identity + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
