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
                master(colour);
            }
        });
        if (!attachments.isEmpty()) {
            fo.in(
                    "declarations",
                    () -> attachments.forEach(file -> sheets.embed(file.name(), file.description(), file.content())));
        }
    }

    private void master(Colour colour) {
        fo.in(
                "simple-page-master",
                () -> {
                    fo.empty("region-body", "margin", "10mm 12mm 13mm 12mm");
                    fo.empty("region-before", "extent", "297mm", "precedence", "true", "background-color", colour.sheet());
                    fo.empty("region-after", "extent", "11mm", "padding", "0mm");
                },
                "master-name",
                colour.name().toLowerCase(Locale.ROOT),
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
                colour.name().toLowerCase(Locale.ROOT),
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
