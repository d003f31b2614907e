package io.eata.proxy.routing.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The answer of a service on its way out. What the service says in a header stands in place of what the proxy has said for
 * all pages: two content security policies, for one, would both hold.
 */
final class RoutedResponse extends HttpServletResponseWrapper {

    private final Set<String> saidByProxy = new HashSet<>();

    RoutedResponse(HttpServletResponse response) {
        super(response);
        response.getHeaderNames().forEach(name -> saidByProxy.add(name.toLowerCase(Locale.ROOT)));
        saidByProxy.remove("set-cookie");
        saidByProxy.remove("vary");
    }

    @Override
    public void addHeader(String name, String value) {
        if (saidByProxy.remove(name.toLowerCase(Locale.ROOT))) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }
}
