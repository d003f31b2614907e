package io.eata.paper.press;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import org.apache.fop.fo.FOElementMapping;
import org.apache.fop.fo.extensions.ExtensionElementMapping;
import org.apache.fop.render.pdf.extensions.PDFElementMapping;
import org.apache.xmlgraphics.xmp.XMPConstants;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes XSL-FO as events straight into the formatter. No XML text is ever made or parsed, so nothing that a person wrote can be
 * read as markup, a DTD or an entity.
 */
public final class Fo {

    private static final String FO = FOElementMapping.URI;
    private static final int UNBROKEN = 24;
    private static final char BREAK_HERE = '\u200B';

    private final ContentHandler out;
    private final Typefaces typefaces;
    private final Deque<String> open = new ArrayDeque<>();

    Fo(ContentHandler out, Typefaces typefaces) {
        this.out = out;
        this.typefaces = typefaces;
    }

    /** An element of XSL-FO around what {@code content} writes. Attributes come as names and values in turn. */
    public Fo in(String element, Runnable content, String... attributes) {
        start(FO, "fo:" + element, attributes);
        content.run();
        return end();
    }

    /** An element of XSL-FO without content. */
    public Fo empty(String element, String... attributes) {
        return in(element, () -> {}, attributes);
    }

    /** A block with one text. */
    public Fo block(String text, String... attributes) {
        return in("block", () -> text(text), attributes);
    }

    /** Text as a person wrote it, in fonts that have its characters; words longer than 24 characters may be broken. */
    public Fo text(String text) {
        return text(text, UNBROKEN);
    }

    /** @param unbroken characters after which a word may be broken, for narrow columns */
    public Fo text(String text, int unbroken) {
        for (var run : typefaces.runs(breakable(clean(text), unbroken))) {
            if (run.family() == null) {
                characters(run.text());
            } else {
                // The formatter wants a hyphen of every font, though none is ever set.
                String hyphen = run.text().substring(0, 1);
                in(
                        "inline",
                        () -> characters(run.text()),
                        "font-family",
                        run.family(),
                        "hyphenation-character",
                        hyphen);
            }
        }
        return this;
    }

    /** Text without fonts of its own, where the formatter takes nothing but characters. */
    public Fo plain(String text) {
        characters(clean(text));
        return this;
    }

    /** The title of the document with its language, as PDF/A asks for it; only within the declarations. */
    Fo title(String title, String language) {
        around(
                XMPConstants.XMP_NAMESPACE,
                "x:xmpmeta",
                () -> around(
                        XMPConstants.RDF_NAMESPACE,
                        "rdf:RDF",
                        () -> around(
                                XMPConstants.RDF_NAMESPACE,
                                "rdf:Description",
                                () -> around(
                                        XMPConstants.DUBLIN_CORE_NAMESPACE,
                                        "dc:title",
                                        () -> around(XMPConstants.RDF_NAMESPACE, "rdf:Alt", () -> {
                                            titleIn("x-default", title);
                                            titleIn(language, title);
                                        })))));
        return this;
    }

    private void titleIn(String language, String title) {
        var attributes = new AttributesImpl();
        attributes.addAttribute(XMLConstants.XML_NS_URI, "lang", "xml:lang", "CDATA", language);
        start(XMPConstants.RDF_NAMESPACE, "rdf:li", attributes);
        plain(title);
        end();
    }

    private void around(String namespace, String name, Runnable content) {
        start(namespace, name);
        content.run();
        end();
    }

    /** A file that the document carries. */
    Fo embedded(String name, String description, String uri) {
        start(
                PDFElementMapping.NAMESPACE,
                "pdf:embedded-file",
                "filename",
                name,
                "src",
                uri,
                "description",
                description);
        return end();
    }

    /** A text that screen readers say instead of a picture. */
    public Fo picture(String uri, String said, String... attributes) {
        var all = new AttributesImpl();
        add(all, attributes);
        all.addAttribute("", "src", "src", "CDATA", uri);
        all.addAttribute(ExtensionElementMapping.URI, "alt-text", "fox:alt-text", "CDATA", said);
        start(FO, "fo:external-graphic", all);
        return end();
    }

    void document(Runnable content, String... attributes) {
        try {
            out.startDocument();
            out.startPrefixMapping("fo", FO);
            out.startPrefixMapping("fox", ExtensionElementMapping.URI);
            out.startPrefixMapping("pdf", PDFElementMapping.NAMESPACE);
            in("root", content, attributes);
            out.endDocument();
        } catch (SAXException e) {
            throw new PaperException("the form could not be set", e);
        }
    }

    private void start(String namespace, String name, String... attributes) {
        var all = new AttributesImpl();
        add(all, attributes);
        start(namespace, name, all);
    }

    private void start(String namespace, String name, AttributesImpl attributes) {
        try {
            out.startElement(namespace, name.substring(name.indexOf(':') + 1), name, attributes);
            open.push(namespace + " " + name);
        } catch (SAXException e) {
            throw new PaperException("the form could not be set", e);
        }
    }

    private Fo end() {
        String[] element = open.pop().split(" ", 2);
        try {
            out.endElement(element[0], element[1].substring(element[1].indexOf(':') + 1), element[1]);
        } catch (SAXException e) {
            throw new PaperException("the form could not be set", e);
        }
        return this;
    }

    private void characters(String text) {
        try {
            out.characters(text.toCharArray(), 0, text.length());
        } catch (SAXException e) {
            throw new PaperException("the form could not be set", e);
        }
    }

    private static void add(AttributesImpl all, String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            all.addAttribute("", attributes[i], attributes[i], "CDATA", attributes[i + 1]);
        }
    }

    /** Composed characters, since fonts have those; controls become spaces, but line feeds stay. */
    private static String clean(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var cleaned = new StringBuilder(composed.length());
        composed.codePoints()
                .map(c -> c != '\n' && (Character.isISOControl(c) || isUnsettable(c)) ? ' ' : c)
                .forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    /** Halves of characters, non-characters, and marks that would turn the direction of what follows. */
    private static boolean isUnsettable(int c) {
        return switch (Character.getType(c)) {
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> c == 0xFEFF || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        };
    }

    private static String breakable(String text, int unbroken) {
        var broken = new StringBuilder(text.length());
        int since = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            since = Character.isWhitespace(c) || c == '-' ? 0 : since + 1;
            broken.append(c);
            if (since >= unbroken && !Character.isHighSurrogate(c) && i + 1 < text.length() && !isMark(text, i + 1)) {
                broken.append(BREAK_HERE);
                since = 0;
            }
        }
        return broken.toString();
    }

    private static boolean isMark(String text, int index) {
        return switch (Character.getType(text.codePointAt(index))) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
