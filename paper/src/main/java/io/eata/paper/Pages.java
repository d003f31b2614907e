package io.eata.paper;

import io.eata.paper.press.Fo;
import io.eata.paper.press.Sheets;
import java.util.List;
import java.util.Locale;

/** A4 sheets in the convention's colours, numbered within each part of the booklet, with an outline of its parts. */
final class Pages {

    private final Sheets sheets;
    private final Fo fo;
    private final String carnetNumber;
    private final List<Attachment> attachments;

    Pages(Sheets sheets, String carnetNumber, List<Attachment> attachments) {
        this.sheets = sheets;
        this.fo = sheets.fo();
        this.carnetNumber = carnetNumber;
        this.attachments = attachments;
    }

    /** Sets the whole document. */
    void print(List<Part> parts) {
        fo.in("layout-master-set", () -> {
            for (var colour : Colour.values()) {
                master(colour, name(colour), "xsl-region-after");
                master(colour, name(colour) + "-empty", "no-foot");
                bound(colour);
            }
        });
        sheets.declare(
                () -> attachments.forEach(file -> sheets.embed(file.name(), file.description(), file.content())));
        outline(parts);
        for (int i = 0; i < parts.size(); i++) {
            part(id(i), parts.get(i));
        }
    }

    private static String id(int part) {
        return "part" + (part + 1);
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

    private void outline(List<Part> parts) {
        fo.in("bookmark-tree", () -> {
            for (int i = 0; i < parts.size(); i++) {
                var part = parts.get(i);
                bookmark(
                        id(i),
                        part.title(),
                        () -> part.marks().forEach(mark -> bookmark(mark.id(), mark.title(), () -> {})));
            }
        });
    }

    private void bookmark(String id, String title, Runnable within) {
        fo.in(
                "bookmark",
                () -> {
                    fo.in("bookmark-title", () -> fo.plain(title));
                    within.run();
                },
                "internal-destination",
                id,
                "starting-state",
                "hide");
    }

    private void part(String id, Part part) {
        var stretches = part.stretches();
        for (int i = 0; i < stretches.size(); i++) {
            boolean last = i + 1 == stretches.size();
            var stretch = stretches.get(i);
            fo.in(
                    "page-sequence",
                    () -> {
                        fo.in("static-content", () -> foot(part, id), "flow-name", "xsl-region-after");
                        fo.in(
                                "flow",
                                () -> {
                                    stretch.run();
                                    if (last) {
                                        fo.empty("block", "id", end(id));
                                    }
                                },
                                "flow-name",
                                "xsl-region-body");
                    },
                    "id",
                    i == 0 ? id : id + "-" + i,
                    "master-reference",
                    name(part.colour()) + "-leaves",
                    "initial-page-number",
                    i == 0 ? "1" : "auto");
        }
    }

    private static String end(String id) {
        return id + "-end";
    }

    /** Of how many pages is known only when the last is set, and all wait for it: a long part does without. */
    private void foot(Part part, String id) {
        fo.in(
                "block",
                () -> {
                    fo.text("A.T.A. Carnet " + carnetNumber + "  ·  " + part.title() + "  ·  ");
                    fo.empty("page-number");
                    if (!part.isLong()) {
                        fo.text(" / ");
                        fo.empty("page-number-citation", "ref-id", end(id));
                    }
                },
                "font-size",
                "6.5pt",
                "color",
                "#333333",
                "text-align",
                "center");
    }
}
