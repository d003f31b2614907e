package io.eata.portal.page;

import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.stereotype.Component;

/**
 * CommonMark to HTML that cannot do harm: HTML in it is escaped, pictures become their words, and links lead to http, https, mailto or
 * within the portal.
 */
@Component
public final class Markdown {

    private static final int UNDER_THE_TITLE = 1;
    private static final int DEEPEST = 6;

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> guard(node, attributes))
            .build();
    private final TextContentRenderer text = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    /** As a part of a page whose title is a heading of the first level. */
    public String html(String markdown) {
        return html.render(parsed(markdown));
    }

    /** The words alone, in one line. */
    public String words(String markdown) {
        return text.render(parsed(markdown)).strip();
    }

    private Node parsed(String markdown) {
        var document = parser.parse(markdown);
        document.accept(new Tame());
        return document;
    }

    private static void guard(Node node, Map<String, String> attributes) {
        if (node instanceof Link link
                && link.getDestination().toLowerCase(Locale.ROOT).startsWith("http")) {
            attributes.put("rel", "noopener noreferrer nofollow");
        }
    }

    private static final class Tame extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(DEEPEST, heading.getLevel() + UNDER_THE_TITLE));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            for (var child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                image.insertBefore(child);
            }
            image.unlink();
        }
    }
}
