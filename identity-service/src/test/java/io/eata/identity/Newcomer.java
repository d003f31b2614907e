package io.eata.identity;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody who registers as a holder, with a browser and a mailbox. */
record Newcomer(String email, Browser browser, SentLetters letters) {

    static final String PASSWORD = "seven lakes beside a quiet customs pier";

    static Newcomer at(int port, SentLetters letters) {
        return new Newcomer(address(), new Browser(port), letters);
    }

    static String address() {
        return "h" + UUID.randomUUID().toString().substring(0, 8) + "@holders.example";
    }

    /** A registered person who is logged in. */
    static Newcomer settled(int port, SentLetters letters, String... instead) {
        var newcomer = at(port, letters);
        newcomer.register(instead);
        newcomer.choose(letters.link(newcomer.email()), PASSWORD);
        newcomer.logIn();
        return newcomer;
    }

    HttpResponse<String> register(String... instead) {
        return browser.submit("/registration", form(instead));
    }

    /** The form filled in well, with other texts in some of its fields. */
    String[] form(String... instead) {
        var fields = new LinkedHashMap<>(Map.ofEntries(
                Map.entry("type", "COMPANY"),
                Map.entry("company", "Rheinbuehne GmbH"),
                Map.entry("title", "MS"),
                Map.entry("givenNames", "Ottilie Marguerite"),
                Map.entry("surname", "Zumthor"),
                Map.entry("email", email),
                Map.entry("street", "Rheingasse 1"),
                Map.entry("postalCode", "4058"),
                Map.entry("city", "Basel"),
                Map.entry("state", ""),
                Map.entry("country", "CH"),
                Map.entry("phone", "+41 61 555 01 02"),
                Map.entry("terms", "yes")));
        for (int at = 0; at < instead.length; at += 2) {
            fields.put(instead[at], instead[at + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    /** Follows a link to a password and chooses one there. */
    HttpResponse<String> choose(String link, String password) {
        return browser.press(
                link,
                link.substring(0, link.indexOf('?')),
                "secret",
                secret(link),
                "password",
                password,
                "repeat",
                password);
    }

    HttpResponse<String> logIn() {
        return logIn(email, PASSWORD);
    }

    HttpResponse<String> logIn(String login, String password) {
        return browser.follow(browser.login(login, password));
    }

    /** A form's token, for a form that is sent without looking at it first. */
    String formToken() {
        return token(browser.get("/registration"));
    }

    static String token(HttpResponse<String> page) {
        var from = page.body().indexOf("name=\"_csrf\" value=\"") + "name=\"_csrf\" value=\"".length();
        return page.body().substring(from, page.body().indexOf('"', from));
    }

    static String secret(String link) {
        return link.substring(link.indexOf('=') + 1);
    }
}
