package io.eata.paper;

/** The colours of the convention's sheets, light enough to write on and to copy. */
enum Colour {
    GREEN("#e6f2e1", "#d3e6ca"),
    YELLOW("#fff9db", "#f7edb4"),
    WHITE("#ffffff", "#eeeeee"),
    BLUE("#e6f0fa", "#d0e2f4");

    private final String sheet;
    private final String shade;

    Colour(String sheet, String shade) {
        this.sheet = sheet;
        this.shade = shade;
    }

    /** Of the sheet itself. */
    String sheet() {
        return sheet;
    }

    /** Of what is for customs only. */
    String shade() {
        return shade;
    }
}
