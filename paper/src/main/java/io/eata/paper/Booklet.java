package io.eata.paper;

import io.eata.contracts.carnet.CarnetDocument;
import io.eata.paper.press.Fo;
import io.eata.paper.press.Sheets;
import java.util.List;
import java.util.stream.Stream;

/** The parts of a carnet's booklet in the order in which they are bound. */
final class Booklet {

    private final FormTexts texts;
    private final CarnetPaper carnet;
    private final CarnetDocument document;
    private final List<Voucher> vouchers;

    Booklet(FormTexts texts, CarnetPaper carnet, List<Voucher> vouchers) {
        this.texts = texts;
        this.carnet = carnet;
        this.document = carnet.document();
        this.vouchers = vouchers;
    }

    void cover(Sheets sheets, int continuationSheets) {
        cover(sheets.fo(), pages(sheets), continuationSheets);
    }

    void generalList(Sheets sheets) {
        generalList(sheets.fo(), pages(sheets));
    }

    void vouchers(Sheets sheets) {
        var pages = pages(sheets);
        if (vouchers.isEmpty()) {
            pages.part(
                    Colour.WHITE,
                    texts.in1("form.vouchers"),
                    () -> boxes(sheets.fo(), Colour.WHITE).statement("none"));
        }
        vouchers(sheets.fo(), pages);
    }

    void whole(Sheets sheets, int continuationSheets) {
        var pages = pages(sheets);
        cover(sheets.fo(), pages, continuationSheets);
        generalList(sheets.fo(), pages);
        vouchers(sheets.fo(), pages);
    }

    private Pages pages(Sheets sheets) {
        return new Pages(sheets, document.number(), carnet.attachments());
    }

    private void cover(Fo fo, Pages pages, int continuationSheets) {
        pages.part(
                Colour.GREEN,
                texts.in1("form.cover"),
                () -> new CoverSheet(boxes(fo, Colour.GREEN), carnet, continuationSheets).print());
    }

    private void generalList(Fo fo, Pages pages) {
        pages.part(
                Colour.GREEN,
                texts.in1("form.general-list"),
                () -> list(boxes(fo, Colour.GREEN), texts.both("list.title")));
    }

    private void vouchers(Fo fo, Pages pages) {
        Stream.of(Colour.YELLOW, Colour.WHITE, Colour.BLUE).forEach(colour -> {
            var ofColour = vouchers.stream()
                    .filter(voucher -> voucher.kind().colour() == colour)
                    .toList();
            if (!ofColour.isEmpty()) {
                pages.part(
                        colour,
                        texts.in1("counterfoils"),
                        () -> new CounterfoilSheet(boxes(fo, colour), document).print(ofColour));
            }
        });
        vouchers.forEach(voucher -> voucher(fo, pages, voucher));
    }

    /** A voucher with the general list on its back and on continuation sheets of its colour. */
    private void voucher(Fo fo, Pages pages, Voucher voucher) {
        var colour = voucher.kind().colour();
        String title = texts.in1("voucher." + voucher.kind().key()) + " " + voucher.number();
        pages.part(colour, title, () -> {
            var boxes = boxes(fo, colour);
            new VoucherSheet(boxes, document).print(voucher);
            fo.in("block", () -> {}, "break-before", "page");
            boxes.remainders();
            list(boxes, title + " · " + texts.both("list.title"));
        });
    }

    private void list(Boxes boxes, String title) {
        boxes.fo().block(title, "font-size", "12pt", "font-weight", "bold", "space-after", "1mm");
        boxes.fo()
                .block(
                        texts.both("g.number") + "  " + document.number() + "     " + texts.both("g.validUntil") + "  "
                                + texts.day(document.validUntil()),
                        "font-size",
                        "8pt",
                        "space-after",
                        "2mm");
        new GoodsTable(boxes, document).print(document.items(), carnet.marks());
        boxes.statement("list.stamp", "space-before", "3mm");
    }

    private Boxes boxes(Fo fo, Colour colour) {
        return new Boxes(fo, texts, colour, new Remainders());
    }
}
