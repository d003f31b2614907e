package io.eata.paper;

import io.eata.contracts.carnet.CarnetDocument;
import io.eata.paper.press.Fo;
import io.eata.paper.press.Sheets;
import java.util.ArrayList;
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

    /** @param continuationSheets sheets of the general list after its first, where the form has a cover */
    void print(Sheets sheets, PaperForm form, int continuationSheets) {
        new Pages(sheets, document.number(), carnet.attachments()).print(parts(sheets.fo(), form, continuationSheets));
    }

    private List<Part> parts(Fo fo, PaperForm form, int continuationSheets) {
        return switch (form) {
            case COVER -> List.of(cover(fo, continuationSheets));
            case GENERAL_LIST -> List.of(generalList(fo));
            case VOUCHERS -> vouchers.isEmpty() ? List.of(noVouchers(fo)) : vouchers(fo);
            case WHOLE ->
                Stream.concat(Stream.of(cover(fo, continuationSheets), generalList(fo)), vouchers(fo).stream())
                        .toList();
        };
    }

    private Part cover(Fo fo, int continuationSheets) {
        return new Part(
                Colour.GREEN,
                texts.in1("form.cover"),
                () -> new CoverSheet(boxes(fo, Colour.GREEN), carnet, continuationSheets).print());
    }

    private Part generalList(Fo fo) {
        return new Part(
                Colour.GREEN,
                texts.in1("form.general-list"),
                List.of(),
                list(boxes(fo, Colour.GREEN), texts.both("list.title")));
    }

    private Part noVouchers(Fo fo) {
        return new Part(
                Colour.WHITE,
                texts.in1("form.vouchers"),
                () -> boxes(fo, Colour.WHITE).statement("none"));
    }

    private List<Part> vouchers(Fo fo) {
        var parts = new ArrayList<Part>();
        Stream.of(Colour.YELLOW, Colour.WHITE, Colour.BLUE).forEach(colour -> {
            var ofColour = vouchers.stream()
                    .filter(voucher -> voucher.kind().colour() == colour)
                    .toList();
            if (!ofColour.isEmpty()) {
                parts.add(counterfoils(fo, colour, ofColour));
            }
        });
        vouchers.forEach(voucher -> parts.add(voucher(fo, voucher)));
        return parts;
    }

    private Part counterfoils(Fo fo, Colour colour, List<Voucher> ofColour) {
        return new Part(
                colour,
                texts.in1("counterfoils"),
                ofColour.stream()
                        .map(voucher -> new Part.Mark(CounterfoilSheet.id(voucher), title("counterfoil.", voucher)))
                        .toList(),
                List.of(() -> new CounterfoilSheet(boxes(fo, colour), document).print(ofColour)));
    }

    /** A voucher with the general list on its back and on continuation sheets of its colour. */
    private Part voucher(Fo fo, Voucher voucher) {
        String title = title("voucher.", voucher);
        var boxes = boxes(fo, voucher.kind().colour());
        var stretches = new ArrayList<Runnable>();
        stretches.add(() -> new VoucherSheet(boxes, document).print(voucher));
        stretches.addAll(list(boxes, title + " · " + texts.both("list.title")));
        return new Part(voucher.kind().colour(), title, List.of(), stretches);
    }

    private String title(String prefix, Voucher voucher) {
        String title = texts.in1(prefix + voucher.kind().key()) + " " + voucher.number();
        return voucher.isVoid() ? title + " — " + texts.in1("void") : title;
    }

    private List<Runnable> list(Boxes boxes, String title) {
        return new GeneralList(boxes, document, carnet.marks()).stretches(title);
    }

    private Boxes boxes(Fo fo, Colour colour) {
        return new Boxes(fo, texts, colour, new Remainders());
    }
}
