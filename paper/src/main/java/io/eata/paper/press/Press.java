package io.eata.paper.press;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.area.AreaTreeHandler;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.fop.layoutmgr.LayoutManagerMaker;
import org.apache.xmlgraphics.util.MimeConstants;

/**
 * Prints XSL-FO as PDF/A-3 with the shipped fonts: tagged (3a and PDF/UA-1), or without tags (3u), since the formatter holds the tags
 * of all pages until the end. One press serves any number of threads and is costly to make: keep it.
 */
public final class Press {

    private static final Map<String, String> TAGGED = Map.of("pdf-a-mode", "PDF/A-3a", "pdf-ua-mode", "PDF/UA-1");
    private static final Map<String, String> PLAIN = Map.of("pdf-a-mode", "PDF/A-3u");

    private final PressResources resources = new PressResources();
    private final Typefaces typefaces = new Typefaces();
    private final FopFactory factory;

    public Press() {
        factory = factory();
    }

    private FopFactory factory() {
        var fonts = new StringBuilder();
        for (var typeface : Typeface.all()) {
            font(fonts, typeface.family(), typeface.regular(), "normal");
            font(fonts, typeface.family(), typeface.bold(), "bold");
        }
        String configuration = """
            <fop version="1.0"><renderers><renderer mime="application/pdf">
            <filterList><value>flate</value></filterList><fonts>%s</fonts></renderer></renderers></fop>\
            """.formatted(fonts);
        try {
            var builder = new FopFactoryBuilder(PressResources.BASE, resources)
                    .setConfiguration(new DefaultConfigurationBuilder()
                            .build(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8))))
                    .setStrictFOValidation(true);
            // Reading a configuration sets fonts back to files and addresses.
            builder.getFontManager()
                    .setResourceResolver(
                            ResourceResolverFactory.createInternalResourceResolver(PressResources.BASE, resources));
            return builder.build();
        } catch (ConfigurationException e) {
            throw new IllegalStateException("the press cannot be set up", e);
        }
    }

    private static void font(StringBuilder fonts, String family, String file, String weight) {
        fonts.append(
                "<font kerning=\"yes\" embed-url=\"%s\"><font-triplet name=\"%s\" style=\"normal\" weight=\"%s\"/></font>"
                        .formatted(PressResources.font(file), family, weight));
    }

    /**
     * Prints one document.
     *
     * @param tagged whether screen readers find headings, tables and languages; costs some 50 kB of memory for each row of a table
     * @param pages writes layout masters and page sequences
     * @return how many pages it has
     * @throws PaperException when it cannot be printed, or {@code out} does not take it
     */
    public int print(Imprint imprint, boolean tagged, Consumer<Sheets> pages, OutputStream out) {
        var brought = new ArrayList<String>();
        try {
            var agent = factory.newFOUserAgent();
            var layout = new FrugalLayout(agent);
            // FOP 2.11 writes a title of its own into XMP without its language, which PDF/A forbids: the declarations
            // carry it.
            agent.setAuthor(imprint.author());
            agent.setCreator("eATA");
            agent.setProducer("eATA");
            agent.setCreationDate(Date.from(imprint.at()));

            agent.setAccessibility(tagged);
            agent.getRendererOptions().putAll(tagged ? TAGGED : PLAIN);
            agent.setFOEventHandlerOverride(new AreaTreeHandler(agent, MimeConstants.MIME_PDF, out) {
                @Override
                public LayoutManagerMaker getLayoutManagerMaker() {
                    return layout;
                }
            });
            var fop = factory.newFop(MimeConstants.MIME_PDF, agent, out);
            var fo = new Fo(fop.getDefaultHandler(), typefaces);
            fo.document(
                    () -> pages.accept(new Sheets(fo, imprint, resources, brought)),
                    "font-family",
                    "Noto Sans",
                    "font-size",
                    "8pt",
                    "language",
                    imprint.language());
            return fop.getResults().getPageCount();
        } catch (FOPException e) {
            throw new PaperException("the form could not be printed", e);
        } finally {
            brought.forEach(resources::takeAway);
        }
    }
}
