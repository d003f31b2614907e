package io.eata.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A browser that goes from here to a provider and back, one step at a time or all the way: keeps the cookies of both, fills in the
 * provider's form, and sends on the forms that pages send by themselves.
 */
final class Traveller {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final int FAR = 12;

    /** By authority and name. Browsers treat this machine as safe and send Secure cookies to it without TLS, so this does, too. */
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    private final HttpClient http;
    private final String identity;

    Traveller(int port) {
        identity = "http://localhost:" + port + "/identity";
        http = HttpClient.newHttpClient();
    }

    HttpResponse<String> get(String path) {
        return step(path.startsWith("http") ? path : identity + path);
    }

    /** Goes where redirects lead until there is a page. */
    HttpResponse<String> follow(HttpResponse<String> from) {
        var at = from;
        for (int steps = 0; steps < FAR && at.statusCode() / 100 == 3; steps++) {
            at = step(at.uri().resolve(Browser.location(at)).toString());
        }
        return at;
    }

    /** The provider's page for the login, as an organisation's address leads to it. */
    HttpResponse<String> toProvider(String slug) {
        return follow(get("/login/to/" + slug));
    }

    /** Fills in the provider's page. */
    HttpResponse<String> logInThere(HttpResponse<String> page, String user, String password) {
        return post(action(page), "username", user, "password", password, "credentialId", "");
    }

    /** From an organisation's address to the provider and back, to the page at the end. */
    HttpResponse<String> logIn(String slug, String user, String password) {
        return home(logInThere(toProvider(slug), user, password));
    }

    /** From the provider back to the page at the end, whichever binding it uses. */
    HttpResponse<String> home(HttpResponse<String> answer) {
        var at = follow(answer);
        for (int steps = 0; steps < 3 && at.body().contains("SAMLResponse") && at.statusCode() == 200; steps++) {
            at = follow(sendOn(at));
        }
        return at;
    }

    /** Sends the form of a page with what is hidden in it. */
    HttpResponse<String> sendOn(HttpResponse<String> page) {
        var fields = hidden(page);
        return post(action(page), fields.toArray(String[]::new));
    }

    static List<String> hidden(HttpResponse<String> page) {
        var fields = new ArrayList<String>();
        var found = HIDDEN.matcher(page.body());
        while (found.find()) {
            fields.add(found.group(1));
            fields.add(HtmlUtils.htmlUnescape(found.group(2)));
        }
        return fields;
    }

    static String action(HttpResponse<String> page) {
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError(
                    "There is no form on " + page.uri() + ": " + page.statusCode() + " " + page.body());
        }
        return page.uri().resolve(HtmlUtils.htmlUnescape(form.group(1))).toString();
    }

    HttpResponse<String> post(String address, String... form) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Browser.encode(form), UTF_8)));
    }

    private static void keep(Map<String, String> jar, String set) {
        var pair = set.substring(0, set.indexOf(';') < 0 ? set.length() : set.indexOf(';'));
        var name = pair.substring(0, pair.indexOf('='));
        if (set.contains("Max-Age=0")) {
            jar.remove(name);
        } else {
            jar.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }

    private HttpResponse<String> step(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var prepared = request.header("Accept", "text/html,*/*;q=0.8").header("Accept-Language", "en");
        var jar = cookies.computeIfAbsent(prepared.build().uri().getAuthority(), authority -> new TreeMap<>());
        if (!jar.isEmpty()) {
            prepared.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = http.send(prepared.build(), BodyHandlers.ofString());
            for (var set : answer.headers().allValues("Set-Cookie")) {
                keep(jar, set);
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
