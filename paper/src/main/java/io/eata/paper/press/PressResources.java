package io.eata.paper.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/**
 * All that the formatter may read: the shipped fonts, and what a print brought along. Whatever else is asked for, be it a file or an
 * address, is not there.
 */
final class PressResources implements ResourceResolver {

    static final URI BASE = URI.create("paper:/");
    private static final String FONTS = "/fonts/";

    private final Map<String, byte[]> brought = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** Where the formatter finds these bytes until they are taken away again. */
    String bring(byte[] content) {
        String path = "/brought/" + numbers.incrementAndGet();
        brought.put(path, content);
        return "paper:" + path;
    }

    void takeAway(String uri) {
        brought.remove(URI.create(uri).getPath());
    }

    static String font(String file) {
        return "paper:" + FONTS + file;
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        String path = uri.getPath();
        if (!"paper".equals(uri.getScheme()) || path == null) {
            throw new IOException("not for the press: " + uri.getScheme());
        }
        if (path.startsWith(FONTS)) {
            return new Resource(Typefaces.file(path.substring(FONTS.length())));
        }
        byte[] content = brought.get(path);
        if (content == null) {
            throw new IOException("not for the press: " + path);
        }
        return new Resource(new ByteArrayInputStream(content));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("the press writes nowhere");
    }
}
