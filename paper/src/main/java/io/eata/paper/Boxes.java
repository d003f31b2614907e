package io.eata.paper;

import io.eata.paper.press.Fo;
import java.text.Bidi;
import java.util.Arrays;

/** The boxes that every form is made of, with their titles in two languages. */
final class Boxes {

    private static final String LINE = "0.5pt solid #333333";
    private static final String DOTS = "0.5pt dotted #666666";
    private static final String SECOND = "#4a4a4a";

    private final Fo fo;
    private final FormTexts texts;
    private final Colour colour;
    private final Remainders remainders;

    Boxes(Fo fo, FormTexts texts, Colour colour, Remainders remainders) {
        this.fo = fo;
        this.texts = texts;
        this.colour = colour;
        this.remainders = remainders;
    }

    Fo fo() {
        return fo;
    }

    FormTexts texts() {
        return texts;
    }

    /** A table of columns in millimetres. */
    void grid(Runnable rows, double... columns) {
        fo.in(
                "table",
                () -> {
                    for (double column : columns) {
                        fo.empty("table-column", "column-width", column + "mm");
                    }
                    fo.in("table-body", rows);
                },
                "table-layout",
                "fixed",
                "width",
                Arrays.stream(columns).sum() + "mm");
    }

    /** @param height at least so many millimetres */
    void row(double height, Runnable cells) {
        fo.in(
                "table-row",
                cells,
                "block-progression-dimension.minimum",
                height + "mm",
                "keep-together.within-page",
                "always");
    }

    /** A box over so many columns and rows. */
    void box(int columns, int rows, Runnable content) {
        box(columns, rows, content, "background-color", "#ffffff");
    }

    /** A box that is for customs only. */
    void shaded(int columns, int rows, Runnable content) {
        box(columns, rows, content, "background-color", colour.shade());
    }

    private void box(int columns, int rows, Runnable content, String... look) {
        String[] attributes = {
            "border",
            LINE,
            "padding",
            "1.1mm 1.4mm",
            "number-columns-spanned",
            columns + "",
            "number-rows-spanned",
            rows + ""
        };
        String[] all = Arrays.copyOf(attributes, attributes.length + look.length);
        System.arraycopy(look, 0, all, attributes.length, look.length);
        fo.in("table-cell", content, all);
    }

    /** The letter and title of a box. */
    void title(String letter, String key) {
        fo.in(
                "block",
                () -> {
                    if (!letter.isEmpty()) {
                        fo.in("inline", () -> fo.text(letter + "  "), "font-weight", "bold", "font-size", "8.5pt");
                    }
                    fo.in("inline", () -> fo.text(texts.in1(key)), "font-weight", "bold");
                    second(key);
                },
                "font-size",
                "6.4pt",
                "line-height",
                "8pt",
                "space-after",
                "0.6mm");
    }

    /** Beside the first language; one that runs from the right has lines of its own below it. */
    private void second(String key) {
        if (texts.in1(key).equals(texts.in2(key))) {
            return;
        }
        if (texts.isSecondRightToLeft()) {
            secondBelow(texts.in2(key), "font-size", "6.6pt", "font-weight", "normal", "color", SECOND);
        } else {
            fo.text("  ");
            fo.in(
                    "inline",
                    () -> fo.text(texts.in2(key)),
                    "font-size",
                    "5.8pt",
                    "color",
                    SECOND,
                    "language",
                    texts.secondLanguage());
        }
    }

    /** The second language alone, in the heading of a column. */
    void inSecond(String key) {
        if (texts.isSecondRightToLeft()) {
            secondBelow(texts.in2(key), "font-size", "6pt", "color", SECOND);
        } else {
            fo.block(texts.in2(key), "font-size", "5.4pt", "color", SECOND, "language", texts.secondLanguage());
        }
    }

    private void secondBelow(String text, String... look) {
        fo.in(
                "block-container",
                () -> fo.in("block", () -> fo.text(text), with(look, "language", texts.secondLanguage())),
                "writing-mode",
                "rl-tb");
    }

    /** The name of a sheet or a strip in two languages, with its number, and whether it is void. */
    void heading(String key, String after, boolean isVoid, String size, String small, String... look) {
        fo.in(
                "block",
                () -> {
                    fo.text(texts.in1(key) + after);
                    if (!texts.in1(key).equals(texts.in2(key))) {
                        fo.in(
                                "inline",
                                () -> fo.text("   " + texts.in2(key) + after),
                                "font-size",
                                small,
                                "font-weight",
                                "normal",
                                "language",
                                texts.secondLanguage());
                    }
                    if (isVoid) {
                        fo.in("inline", () -> fo.text("   — " + texts.both("void") + " —"), "color", "#b00020");
                    }
                },
                with(look, "font-size", size, "font-weight", "bold"));
    }

    /** A statement in two languages. */
    void statement(String key, String... look) {
        fo.in(
                "block",
                () -> {
                    fo.text(texts.in1(key));
                    second(key);
                },
                with(look, "font-size", "6.4pt", "line-height", "7.8pt"));
    }

    /** What somebody wrote, in a box with so much room. */
    void written(String box, String text, int room) {
        String shown = remainders.fit(box, text, room);
        String size = Remainders.room(shown) > 220 ? "6.6pt" : "8.6pt";
        value(shown, "font-size", size, "line-height", "1.25");
    }

    /** A text of its own, from the right where its script runs that way. */
    void paragraph(String text, String... look) {
        value(text, look);
    }

    private void value(String text, String... look) {
        if (isRightToLeft(text)) {
            fo.in(
                    "block-container",
                    () -> fo.in("block", () -> fo.text(text), with(look, "linefeed-treatment", "preserve")),
                    "writing-mode",
                    "rl-tb");
        } else {
            fo.in("block", () -> fo.text(text), with(look, "linefeed-treatment", "preserve"));
        }
    }

    private static boolean isRightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** A line to be read or filled in. */
    void line(Line line) {
        fo.in(
                "block",
                () -> {
                    if (!line.sign().isEmpty()) {
                        fo.in("inline", () -> fo.text(line.sign() + " "), "font-weight", "bold");
                    }
                    fo.text(texts.in1(line.key()));
                    second(line.key());
                },
                "font-size",
                "6.4pt",
                "line-height",
                "7.8pt",
                "space-before",
                "0.9mm");
        switch (line.kind()) {
            case STATEMENT -> {}
            case SHORT -> fill(line, 150);
            case LONG -> fill(line, 330);
        }
    }

    private void fill(Line line, int room) {
        String shown = remainders.fit(line.sign() + " " + texts.in1(line.key()), line.value(), room);
        String size = Remainders.room(shown) > 110 ? "6.8pt" : "8.4pt";
        fo.in(
                "block-container",
                () -> value(
                        shown.isEmpty() ? "\u00A0" : shown,
                        "font-size",
                        size,
                        "font-weight",
                        "bold",
                        "line-height",
                        "1.2"),
                "border-bottom",
                DOTS,
                "margin-top",
                "0.3mm");
    }

    /** Office, place, date, signature and stamp at the foot of a box. */
    void signedAt(Recorded it) {
        fo.in("block", () -> {}, "space-before", "1.2mm");
        line(Line.shortly("", "office", it.office()));
        line(Line.shortly("", "place", it.place()));
        line(Line.shortly("", "date", it.day()));
        statement("stamp", "space-before", "0.9mm");
        value(
                it.proof().isEmpty() ? "\u00A0" : it.proof(),
                "font-size",
                "7pt",
                "font-weight",
                "bold",
                "line-height",
                "1.25");
    }

    private static String[] with(String[] look, String... more) {
        String[] all = Arrays.copyOf(more, more.length + look.length);
        System.arraycopy(look, 0, all, more.length, look.length);
        return all;
    }

    /** The texts that did not fit, whole. */
    void remainders() {
        if (remainders.all().isEmpty()) {
            return;
        }
        fo.in(
                "block",
                () -> {
                    title("", "continued");
                    for (var one : remainders.all()) {
                        fo.block(
                                "[" + one.number() + "]  " + one.box(),
                                "font-size",
                                "6.4pt",
                                "font-weight",
                                "bold",
                                "space-before",
                                "1.5mm");
                        value(one.text(), "font-size", "7.4pt", "line-height", "1.25");
                    }
                },
                "space-after",
                "3mm");
    }
}
