package io.eata.paper.press;

import java.util.List;

/** What a form is set on: the writer, and the pictures and files that it brings along. */
public final class Sheets {

    private final Fo fo;
    private final PressResources resources;
    private final List<String> brought;

    Sheets(Fo fo, PressResources resources, List<String> brought) {
        this.fo = fo;
        this.resources = resources;
        this.brought = brought;
    }

    public Fo fo() {
        return fo;
    }

    /** Brings a picture; answers where the writer finds it. */
    public String picture(byte[] png) {
        String uri = resources.bring(png);
        brought.add(uri);
        return uri;
    }

    /** Embeds a file, associated as the document's data; only within the declarations. */
    public void embed(String name, String description, byte[] content) {
        fo.embedded(name, description, picture(content));
    }
}
