package io.eata.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the REST interfaces with a token. */
record ApiCalls(int port, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A person's, through the portal. */
    static ApiCalls of(int port, String login) {
        return new ApiCalls(
                port, Client.portal().tokens(new Browser(port), login).access());
    }

    /** A machine's own. */
    static ApiCalls machine(int port, String client) {
        return new ApiCalls(
                port, Client.machine(client).tokens(new Browser(port)).access());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, (String) null, "application/json", headers);
    }

    HttpResponse<String> send(String method, String path, @Nullable String body, String type, String... headers) {
        return sendBody(
                method,
                path,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body),
                type,
                headers);
    }

    HttpResponse<String> sendBody(
            String method, String path, HttpRequest.BodyPublisher body, String type, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/identity" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, body);
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
