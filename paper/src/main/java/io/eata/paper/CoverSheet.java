package io.eata.paper;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.carnet.CarnetDocument;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The green cover: its front with the boxes A, B, C, P, G, H, I, J, and the notes on the use of the carnet. */
final class CoverSheet {

    private static final int NOTES = 9;

    private final Boxes boxes;
    private final CarnetPaper carnet;
    private final CarnetDocument document;
    private final int continuationSheets;

    /** @param continuationSheets sheets of the general list after its first */
    CoverSheet(Boxes boxes, CarnetPaper carnet, int continuationSheets) {
        this.boxes = boxes;
        this.carnet = carnet;
        this.document = carnet.document();
        this.continuationSheets = continuationSheets;
    }

    void print() {
        front();
        boxes.fo().in("block", () -> {}, "break-before", "page");
        back();
    }

    private void front() {
        Head.on(boxes, document);
        boxes.statement(
                "cover.return",
                "text-align",
                "center",
                "font-weight",
                "bold",
                "space-before",
                "1mm",
                "space-after",
                "1mm");
        var parties = new PartyRows(boxes, document);
        boxes.grid(
                () -> {
                    parties.rows(42, 620, 28, 420, this::forTheAssociation);
                    boxes.row(13, () -> {
                        parties.use();
                        boxes.box(1, 1, () -> {
                            boxes.title("", "cover.id");
                            boxes.written("", Long.toString(document.id()), 40);
                        });
                    });
                    boxes.row(44, () -> boxes.box(2, 1, this::territories));
                    boxes.row(66, () -> {
                        boxes.shaded(1, 2, this::atDeparture);
                        boxes.box(1, 1, () -> {
                            boxes.title("I.", "cover.i");
                            boxes.line(Line.shortly("", "cover.i.issued", issued()));
                        });
                    });
                    boxes.row(
                            30,
                            () -> boxes.box(1, 1, () -> {
                                boxes.title("J.", "cover.j");
                                boxes.fo()
                                        .block(
                                                "X" + "\u00A0".repeat(60) + "X",
                                                "space-before",
                                                "12mm",
                                                "text-align",
                                                "center");
                            }));
                },
                93,
                93);
    }

    private String issued() {
        return document.association().name() + ", " + boxes.texts().day(document.issueDate());
    }

    private void forTheAssociation() {
        boxes.title("G.", "box.g");
        Head.issuedBy(boxes, document);
        boxes.statement("ymd");
        boxes.line(Line.shortly("", "g.continuation", Integer.toString(continuationSheets)));
    }

    private void territories() {
        boxes.title("P.", "cover.p");
        String names = String.join(" · ", boxes.texts().territories(document.territories()));
        boxes.fo().block(names, "font-size", names.length() > 700 ? "6.4pt" : "7.8pt", "line-height", "1.3");
        boxes.statement("cover.p.law", "space-before", "1.5mm");
    }

    private void atDeparture() {
        boxes.title("H.", "cover.h");
        var validation = validation();
        var it = Recorded.of(validation.orElse(null), boxes.texts(), document.validUntil());
        var marks = validation
                .map(entry -> ItemSet.of(entry.marks().keySet().stream()
                        .mapToInt(Integer::intValue)
                        .toArray()))
                .map(ItemSet::toString)
                .orElse("");
        boxes.line(Line.shortly("a)", "cover.h.a", marks));
        boxes.line(
                Line.shortly("b)*", "cover.h.b", validation.map(this::examined).orElse("")));
        boxes.line(Line.shortly("c)*", "h.reference", it.reference()));
        boxes.fo().block("d)", "font-weight", "bold", "font-size", "6.4pt", "space-before", "0.9mm");
        boxes.signedAt(it);
    }

    private Optional<PaperEntry> validation() {
        return carnet.entries().stream()
                .filter(entry -> entry.transaction().type() == TransactionType.VALIDATION && entry.stands())
                .findFirst();
    }

    private String examined(PaperEntry validation) {
        boolean examined = Boolean.TRUE.equals(validation.transaction().goodsExamined());
        return boxes.texts().both(examined ? "yes" : "no");
    }

    private void back() {
        var texts = boxes.texts();
        boxes.remainders();
        notes(texts.in1("notes.title"), key -> texts.in1(key), "8.4pt");
        if (!texts.in1("notes.title").equals(texts.in2("notes.title"))) {
            notes(texts.in2("notes.title"), key -> texts.in2(key), "7.8pt");
        }
    }

    private void notes(String title, UnaryOperator<String> text, String size) {
        var fo = boxes.fo();
        fo.block(title, "font-size", "11pt", "font-weight", "bold", "space-before", "5mm", "space-after", "2mm");
        for (int note = 1; note <= NOTES; note++) {
            String line = note + ".  " + text.apply("notes." + note);
            boxes.paragraph(line, "font-size", size, "line-height", "1.35", "space-after", "1.6mm");
        }
    }
}
