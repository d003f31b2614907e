package io.eata.paper.press;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.function.Consumer;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.xmlgraphics.util.MimeConstants;

/**
 * Prints XSL-FO as tagged PDF/A-3a with the shipped fonts. One press serves any number of threads and is costly to make: keep it.
 */
public final class Press {

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
            <fop version="1.0"><accessibility>true</accessibility><renderers><renderer mime="application/pdf">
            <filterList><value>flate</value></filterList><fonts>%s</fonts></renderer></renderers></fop>\
            """.formatted(fonts);
        try {
            var builder = new FopFactoryBuilder(PressResources.BASE, resources)
                    .setConfiguration(new DefaultConfigurationBuilder()
                            .build(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8))))
                    .setAccessibility(true)
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
     * @param pages writes layout masters and page sequences
     * @return how many pages it has
     * @throws PaperException when it cannot be printed, or {@code out} does not take it
     */
    public int print(Imprint imprint, Consumer<Sheets> pages, OutputStream out) {
        var brought = new ArrayList<String>();
        try {
            var agent = factory.newFOUserAgent();
            // FOP 2.11 writes title and subject into XMP without their languages, which PDF/A forbids: they stay out.
            agent.setAuthor(imprint.author());
            agent.setCreator("eATA");
            agent.setProducer("eATA");
            agent.setCreationDate(Date.from(imprint.at()));
            agent.getRendererOptions().put("pdf-a-mode", "PDF/A-3a");
            var fop = factory.newFop(MimeConstants.MIME_PDF, agent, out);
            var fo = new Fo(fop.getDefaultHandler(), typefaces);
            fo.document(
                    () -> pages.accept(new Sheets(fo, resources, brought)),
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
