package io.eata.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A browser without scripts: cookies, forms with their token, redirects that are looked at one by one. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String origin;
    private @Nullable String as;
    private String token = "";

    /** @param as as {@link SignIn} reads it; null for nobody */
    Browser(int port, @Nullable String as) {
        this.origin = "http://127.0.0.1:" + port;
        this.as = as;
    }

    /** What one page or one redirect is. */
    record Answer(int status, String location, String body, HttpHeaders headers) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The path that a redirect leads to. */
        String path() {
            return URI.create(location).getRawPath();
        }
    }

    void becomes(@Nullable String other) {
        as = other;
    }

    /** Reaches another copy of the portal from now on, with the same cookies. */
    void moveTo(int port) {
        origin = "http://127.0.0.1:" + port;
    }

    /** As after half an hour without a key. */
    void losesItsSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("EATA_PORTAL"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)));
    }

    Answer get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)).header(header, value));
    }

    /** The bytes of a file that a page offers. */
    byte[] getFile(String path) {
        var request = HttpRequest.newBuilder(URI.create(origin + path)).header("Accept-Language", "en-GB");
        if (as != null) {
            request.header(SignIn.AS, as);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form: name, value, name, value, … */
    Answer post(String path, String... fields) {
        var body = new ArrayList<String>(List.of("_csrf=" + URLEncoder.encode(token, UTF_8)));
        for (int i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))));
    }

    /** Sends a form with a file, as browsers do; further fields as for {@link #post}. */
    Answer upload(String path, byte[] file, String... fields) {
        var boundary = "eata-boundary-7c1f";
        var head = new StringBuilder();
        var all = new ArrayList<String>(List.of("_csrf", token));
        all.addAll(List.of(fields));
        for (int i = 0; i < all.size(); i += 2) {
            head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, all.get(i), all.get(i + 1)));
        }
        head.append(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"filled.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(boundary));
        var tail = "\r\n--" + boundary + "--\r\n";
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(
                        List.of(head.toString().getBytes(UTF_8), file, tail.getBytes(UTF_8)))));
    }

    private Answer send(HttpRequest.Builder request) {
        if (as != null) {
            request.header(SignIn.AS, as);
        }
        try {
            HttpResponse<String> response = client.send(
                    request.headers("Accept", "text/html", "Accept-Language", "en-GB")
                            .build(),
                    BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body(),
                    response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
