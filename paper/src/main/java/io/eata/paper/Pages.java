package io.eata.paper;

import io.eata.paper.press.Fo;
import io.eata.paper.press.Sheets;
import java.util.List;
import java.util.Locale;

/** A4 sheets in the convention's colours, numbered within each part of the booklet. */
final class Pages {

    private final Fo fo;
    private final String carnetNumber;
    private int parts;

    Pages(Sheets sheets, String carnetNumber, List<Attachment> attachments) {
        this.fo = sheets.fo();
        this.carnetNumber = carnetNumber;
        fo.in("layout-master-set", () -> {
            for (var colour : Colour.values()) {
                master(colour, name(colour), "xsl-region-after");
                master(colour, name(colour) + "-empty", "no-foot");
                bound(colour);
            }
        });
        if (!attachments.isEmpty()) {
            fo.in(
                    "declarations",
                    () -> attachments.forEach(file -> sheets.embed(file.name(), file.description(), file.content())));
        }
    }

    private static String name(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }

    /** A part begins on the front of a leaf; the back that this may leave empty has no foot. */
    private void bound(Colour colour) {
        fo.in(
                "page-sequence-master",
                () -> fo.in("repeatable-page-master-alternatives", () -> {
                    fo.empty(
                            "conditional-page-master-reference",
                            "master-reference",
                            name(colour) + "-empty",
                            "blank-or-not-blank",
                            "blank");
                    fo.empty("conditional-page-master-reference", "master-reference", name(colour));
                }),
                "master-name",
                name(colour) + "-leaves");
    }

    private void master(Colour colour, String name, String foot) {
        fo.in(
                "simple-page-master",
                () -> {
                    fo.empty("region-body", "margin", "10mm 12mm 13mm 12mm");
                    fo.empty(
                            "region-before",
                            "extent",
                            "297mm",
                            "precedence",
                            "true",
                            "background-color",
                            colour.sheet());
                    fo.empty("region-after", "region-name", foot, "extent", "11mm");
                },
                "master-name",
                name,
                "page-width",
                "210mm",
                "page-height",
                "297mm");
    }

    /** A part of the booklet on sheets of one colour. */
    void part(Colour colour, String title, Runnable content) {
        String id = "part" + ++parts;
        fo.in(
                "page-sequence",
                () -> {
                    fo.in("static-content", () -> foot(title, id), "flow-name", "xsl-region-after");
                    fo.in(
                            "flow",
                            () -> {
                                content.run();
                                fo.empty("block", "id", id);
                            },
                            "flow-name",
                            "xsl-region-body");
                },
                "master-reference",
                name(colour) + "-leaves",
                "initial-page-number",
                "1");
    }

    private void foot(String title, String id) {
        fo.in(
                "block",
                () -> {
                    fo.text("A.T.A. Carnet " + carnetNumber + "  ·  " + title + "  ·  ");
                    fo.empty("page-number");
                    fo.text(" / ");
                    fo.empty("page-number-citation", "ref-id", id);
                },
                "font-size",
                "6.5pt",
                "color",
                "#333333",
                "text-align",
                "center");
    }
}
