package io.eata.paper;

import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.core.Receipt;
import io.eata.paper.press.Imprint;
import io.eata.paper.press.Press;
import io.eata.paper.press.Sheets;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Prints a carnet's forms and receipts as PDF/A-3a. Serves any number of threads and is costly to make: keep it. At most two
 * prints run at a time, others wait their turn, so that memory stays bounded.
 */
public final class CarnetPrinter {

    /** Lines of general lists in one print: every voucher carries the list. Some 2,500 pages. */
    public static final int LINES = 60_000;

    private static final int AT_A_TIME = 2;

    private final Press press = new Press();
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Clock clock;

    public CarnetPrinter(Clock clock) {
        this.clock = clock;
    }

    /**
     * A form of a carnet.
     *
     * @throws TooLongException when it has more than {@link #LINES} lines of general lists
     */
    public byte[] print(CarnetPaper carnet, PaperForm form) {
        var texts = FormTexts.of(FormTemplate.of(carnet.document().homeCountry()));
        var vouchers = Voucher.of(carnet);
        int lists = form == PaperForm.COVER || form == PaperForm.GENERAL_LIST ? 1 : vouchers.size() + 1;
        if ((long) lists * carnet.document().items().size() > LINES) {
            throw new TooLongException(lists, carnet.document().items().size());
        }
        var booklet = new Booklet(texts, carnet, vouchers);
        var imprint = imprint(carnet.document(), texts, texts.in1("form." + form.code()));
        return printed(
                imprint,
                switch (form) {
                    case COVER -> {
                        int sheets = continuationSheets(booklet, imprint);
                        yield pages -> booklet.cover(pages, sheets);
                    }
                    case GENERAL_LIST -> booklet::generalList;
                    case VOUCHERS -> booklet::vouchers;
                    case WHOLE -> {
                        int sheets = continuationSheets(booklet, imprint);
                        yield pages -> booklet.whole(pages, sheets);
                    }
                });
    }

    /** The general list is set once for nothing but its number of sheets, which the cover states. */
    private int continuationSheets(Booklet booklet, Imprint imprint) {
        return press.print(imprint, booklet::generalList, OutputStream.nullOutputStream()) - 1;
    }

    /** The receipt of a transaction, in the languages of the issuing territory. */
    public byte[] receipt(CarnetDocument document, Receipt receipt, List<Attachment> attachments) {
        var texts = FormTexts.of(FormTemplate.of(document.homeCountry()));
        String title = texts.in1("receipt.title");
        var all = new ArrayList<>(attachments);
        all.add(Attachment.receipt(receipt));
        return printed(imprint(document, texts, title), sheets -> {
            var colour = ReceiptSheet.colourOf(receipt.transaction());
            var boxes = new Boxes(sheets.fo(), texts, colour, new Remainders());
            new Pages(sheets, document.number(), all)
                    .part(colour, title, () -> new ReceiptSheet(boxes, document, receipt).print(sheets));
        });
    }

    private Imprint imprint(CarnetDocument document, FormTexts texts, String title) {
        return new Imprint(
                "A.T.A. Carnet " + document.number() + " · " + title,
                document.association().name(),
                title,
                texts.template().first().getLanguage(),
                Instant.now(clock));
    }

    private byte[] printed(Imprint imprint, Consumer<Sheets> pages) {
        turns.acquireUninterruptibly();
        try {
            var out = new ByteArrayOutputStream();
            press.print(imprint, pages, out);
            return out.toByteArray();
        } finally {
            turns.release();
        }
    }
}
