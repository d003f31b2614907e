package io.eata.paper;

import io.eata.contracts.carnet.CarnetDocument;
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
        var parties = new PartyRows(boxes, document);
        Head.on(boxes, document);
        titleOf(voucher);
        boxes.grid(
                () -> {
                    parties.rows(34, 500, 22, 300, this::forTheAssociation);
                    boxes.row(11, () -> {
                        parties.use();
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

    private void forTheAssociation() {
        boxes.title("G.", "box.g");
        Head.issuedBy(boxes, document);
        boxes.statement("ymd");
    }

    private void titleOf(Voucher voucher) {
        boxes.heading(
                "voucher." + voucher.kind().key(),
                " " + voucher.number(),
                voucher.isVoid(),
                "12.5pt",
                "8.5pt",
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
