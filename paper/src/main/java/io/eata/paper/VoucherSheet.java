package io.eata.paper;

import io.eata.contracts.carnet.CarnetDocument;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The front of a voucher, as customs detach it. */
final class VoucherSheet {

    private final Boxes boxes;
    private final CarnetDocument document;
    private final VoucherLines lines;
    private final FormTexts texts;

    VoucherSheet(Boxes boxes, CarnetDocument document) {
        this.boxes = boxes;
        this.document = document;
        this.texts = boxes.texts();
        this.lines = new VoucherLines(texts.template());
    }

    void print(Voucher voucher) {
        var it = Recorded.of(voucher.filledBy(), texts, document.validUntil());
        Head.on(boxes, document);
        titleOf(voucher);
        boxes.grid(
                () -> {
                    boxes.row(34, () -> {
                        boxes.box(1, 1, () -> {
                            boxes.title("A.", "box.a");
                            boxes.written("A. " + texts.in1("box.a"), Head.parties(List.of(document.holder())), 500);
                        });
                        boxes.box(1, 2, () -> {
                            boxes.title("G.", "box.g");
                            Head.issuedBy(boxes, document);
                            boxes.statement("ymd");
                        });
                    });
                    boxes.row(
                            22,
                            () -> boxes.box(1, 1, () -> {
                                boxes.title("B.", "box.b");
                                boxes.written(
                                        "B. " + texts.in1("box.b"), Head.parties(document.representatives()), 300);
                            }));
                    boxes.row(11, () -> {
                        boxes.box(1, 1, () -> {
                            boxes.title("C.", "box.c");
                            boxes.written(
                                    "C.",
                                    texts.both("use." + document.intendedUse().name()),
                                    150);
                        });
                        boxes.shaded(1, 4, () -> forCustoms(voucher, it));
                    });
                    boxes.row(
                            11,
                            () -> boxes.box(1, 1, () -> {
                                boxes.title("D.", "box.d");
                                boxes.written("D.", transport(it), 100);
                            }));
                    boxes.row(
                            16,
                            () -> boxes.box(1, 1, () -> {
                                boxes.title("E.", "box.e");
                                boxes.written(
                                        "E. " + texts.in1("box.e"), it.journey().packaging(), 240);
                            }));
                    boxes.row(112, () -> boxes.box(1, 1, () -> declaration(voucher, it)));
                },
                93,
                93);
        boxes.statement("optional", "space-before", "1mm");
    }

    private void titleOf(Voucher voucher) {
        var fo = boxes.fo();
        String key = "voucher." + voucher.kind().key();
        fo.in(
                "block",
                () -> {
                    fo.text(texts.in1(key) + " " + voucher.number());
                    if (!texts.in1(key).equals(texts.in2(key))) {
                        fo.in(
                                "inline",
                                () -> fo.text("   " + texts.in2(key) + " " + voucher.number()),
                                "font-size",
                                "8.5pt",
                                "font-weight",
                                "normal");
                    }
                    if (voucher.isVoid()) {
                        fo.in("inline", () -> fo.text("   — " + texts.both("void") + " —"), "color", "#b00020");
                    }
                },
                "font-size",
                "12.5pt",
                "font-weight",
                "bold",
                "background-color",
                voucher.kind().colour().shade(),
                "border",
                "0.5pt solid #333333",
                "padding",
                "1.2mm 1.4mm",
                "margin",
                "0mm",
                "space-before",
                "1mm",
                "space-after",
                "1mm");
    }

    private String transport(Recorded it) {
        String mode = it.journey().transport();
        return mode.isEmpty() ? "" : texts.both("transport." + mode);
    }

    private void declaration(Voucher voucher, Recorded it) {
        boxes.title("F.", voucher.kind().key() + ".f");
        boxes.statement("f.authorised");
        lines.declaration(voucher, it).forEach(boxes::line);
        boxes.line(Line.shortly("", "signer.placeAndDate", signedAt(it)));
        boxes.line(Line.shortly("", "signer.name", it.journey().declarant()));
        boxes.line(Line.shortly("", "signer.signature", ""));
    }

    private static String signedAt(Recorded it) {
        return Stream.of(it.place(), it.day()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private void forCustoms(Voucher voucher, Recorded it) {
        boxes.title("H.", "box.h");
        boxes.title("", voucher.kind().key() + ".h");
        lines.clearance(voucher.kind(), it).forEach(boxes::line);
        boxes.signedAt(it);
        if (voucher.kind() == VoucherKind.TRANSIT) {
            var discharge = Recorded.of(voucher.discharge(), texts, document.validUntil());
            boxes.title("", "transit.h.discharge");
            lines.discharge(discharge).forEach(boxes::line);
            boxes.signedAt(discharge);
        }
    }
}
