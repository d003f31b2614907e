package io.eata.paper.press;

import java.util.List;

/** What a form is set on: the writer, and the pictures and files that it brings along. */
public final class Sheets {

    private final Fo fo;
    private final Imprint imprint;
    private final PressResources resources;
    private final List<String> brought;

    Sheets(Fo fo, Imprint imprint, PressResources resources, List<String> brought) {
        this.fo = fo;
        this.imprint = imprint;
        this.resources = resources;
        this.brought = brought;
    }

    public Fo fo() {
        return fo;
    }

    /** What the document says of itself, and the files that {@code files} embeds; between layout masters and page sequences. */
    public void declare(Runnable files) {
        fo.in("declarations", () -> {
            fo.title(imprint.title(), imprint.language());
            files.run();
        });
    }

    /** Brings a picture; answers where the writer finds it. */
    public String picture(byte[] png) {
        String uri = resources.bring(png);
        brought.add(uri);
        return uri;
    }

    /** Embeds a file, associated as the document's data; only within {@link #declare}. */
    public void embed(String name, String description, byte[] content) {
        fo.embedded(name, description, picture(content));
    }
}
