package io.eata.paper;

import io.eata.contracts.carnet.CarnetDocument;

/** The head of cover and vouchers: issuing association, the carnet's title, the chain of guarantee. */
final class Head {

    private Head() {}

    static void on(Boxes boxes, CarnetDocument document) {
        var fo = boxes.fo();
        boxes.grid(
                () -> boxes.row(17, () -> {
                    boxes.box(1, 1, () -> {
                        boxes.title("", "association");
                        fo.block(document.association().name(), "font-size", "8.4pt", "font-weight", "bold");
                    });
                    boxes.box(1, 1, () -> {
                        fo.block(
                                "A.T.A. CARNET",
                                "font-size",
                                "15pt",
                                "font-weight",
                                "bold",
                                "text-align",
                                "center",
                                "line-height",
                                "17pt");
                        boxes.statement("longtitle", "text-align", "center");
                    });
                    boxes.box(1, 1, () -> {
                        boxes.title("", "chain");
                        boxes.statement("conventions");
                    });
                }),
                56,
                74,
                56);
    }

    /** Box G as cover and vouchers have it. */
    static void issuedBy(Boxes boxes, CarnetDocument document) {
        var texts = boxes.texts();
        boxes.line(Line.shortly("a)", "g.number", document.number()));
        boxes.line(Line.shortly("b)", "g.issuedBy", document.association().name()));
        boxes.line(Line.shortly("c)", "g.validUntil", texts.day(document.validUntil())));
    }
}
