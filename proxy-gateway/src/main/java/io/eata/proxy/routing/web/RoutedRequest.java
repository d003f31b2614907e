package io.eata.proxy.routing.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;

/**
 * A request on its way to a service. Its body passes untouched and bounded: parameters are those of the query only, since
 * reading a form's would use the body up.
 */
final class RoutedRequest extends HttpServletRequestWrapper {

    private final long bodyLimit;
    private final Map<String, String[]> parameters;
    private boolean tooLarge;
    private @Nullable ServletInputStream body;

    /** @throws IllegalArgumentException if the query cannot be decoded */
    RoutedRequest(HttpServletRequest request, long bodyLimit) {
        super(request);
        this.bodyLimit = bodyLimit;
        var query = new LinkedHashMap<String, String[]>();
        MvcUtils.decodeQueryString(request.getQueryString(), StandardCharsets.UTF_8)
                .forEach((name, values) -> query.put(name, values.toArray(String[]::new)));
        parameters = Collections.unmodifiableMap(query);
    }

    /** Whether more than the limit was announced or has come. */
    boolean isTooLarge() {
        return tooLarge || getContentLengthLong() > bodyLimit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Bounded(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    /** Passes bytes on until there are too many. */
    private final class Bounded extends ServletInputStream {

        private final ServletInputStream from;
        private long passed;

        Bounded(ServletInputStream from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            int one = from.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = from.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws IOException {
            passed += more;
            if (passed > bodyLimit) {
                tooLarge = true;
                throw new IOException("a body of more than " + bodyLimit + " bytes");
            }
        }

        @Override
        public boolean isFinished() {
            return from.isFinished();
        }

        @Override
        public boolean isReady() {
            return from.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            from.setReadListener(listener);
        }
    }
}
