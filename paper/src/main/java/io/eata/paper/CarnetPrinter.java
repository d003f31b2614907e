package io.eata.paper;

import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.core.Receipt;
import io.eata.paper.press.Imprint;
import io.eata.paper.press.Press;
import io.eata.paper.press.Sheets;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Prints a carnet's forms and receipts as PDF/A-3a. Serves any number of threads and is costly to make: keep it. At most two
 * prints run at a time, a long one alone, so that memory stays bounded; others wait for their turn, and not for ever.
 */
public final class CarnetPrinter {

    /** Lines of general lists in one print: every voucher carries the list. Some 2,500 pages. */
    public static final int LINES = 60_000;

    /** Vouchers in one print, filled and blank. Some 1,100 pages. */
    public static final int VOUCHERS = 500;

    /** Lines of lists up to which a print has tags. */
    static final int TAGGED = 1_000;

    /** As many lines a voucher's front and counterfoil count for. */
    private static final int VOUCHER = 20;

    private static final int AT_A_TIME = 2;

    /** Shorter than anybody waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Press press = new Press();
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Clock clock;
    private final Duration patience;

    public CarnetPrinter(Clock clock) {
        this(clock, PATIENCE);
    }

    CarnetPrinter(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * A form of a carnet.
     *
     * @throws TooLongException when it has more than {@link #LINES} lines of general lists, or {@link #VOUCHERS} vouchers
     * @throws NoTurnException when others print for too long
     */
    public byte[] print(CarnetPaper carnet, PaperForm form) {
        var texts = FormTexts.of(FormTemplate.of(carnet.document().homeCountry()));
        var vouchers = Voucher.of(carnet);
        int lists = form == PaperForm.COVER || form == PaperForm.GENERAL_LIST ? 1 : vouchers.size() + 1;
        long lines = (long) lists * carnet.document().items().size();
        if (vouchers.size() > VOUCHERS && lists > 1) {
            throw TooLongException.ofVouchers(vouchers.size());
        }
        if (lines > LINES) {
            throw TooLongException.ofLines(lists, carnet.document().items().size());
        }
        boolean tagged = lists == 1
                ? form == PaperForm.COVER || lines <= TAGGED
                : lines + (long) VOUCHER * vouchers.size() <= TAGGED;
        var booklet = new Booklet(texts, carnet, vouchers);
        var imprint = imprint(carnet.document(), texts, texts.in1("form." + form.code()));
        return inTurn(tagged, () -> {
            int sheets = form == PaperForm.COVER || form == PaperForm.WHOLE ? continuationSheets(booklet, imprint) : 0;
            return printed(imprint, tagged, pages -> booklet.print(pages, form, sheets));
        });
    }

    /** The general list is set once for nothing but its number of sheets, which the cover states. */
    private int continuationSheets(Booklet booklet, Imprint imprint) {
        return press.print(
                        imprint,
                        false,
                        pages -> booklet.print(pages, PaperForm.GENERAL_LIST, 0),
                        OutputStream.nullOutputStream())
                - 1;
    }

    /**
     * The receipt of a transaction, in the languages of the issuing territory.
     *
     * @throws NoTurnException when others print for too long
     */
    public byte[] receipt(CarnetDocument document, Receipt receipt, List<Attachment> attachments) {
        var texts = FormTexts.of(FormTemplate.of(document.homeCountry()));
        String title = texts.in1("receipt.title");
        var all = new ArrayList<>(attachments);
        all.add(Attachment.receipt(receipt));
        var colour = ReceiptSheet.colourOf(receipt.transaction());
        int listed = ReceiptSheet.goods(document, receipt).size();
        boolean tagged = listed <= TAGGED;
        return inTurn(
                tagged,
                () -> printed(imprint(document, texts, title), tagged, sheets -> {
                    var boxes = new Boxes(sheets.fo(), texts, colour, new Remainders());
                    new Pages(sheets, document.number(), all)
                            .print(List.of(new Part(
                                    colour, title, () -> new ReceiptSheet(boxes, document, receipt).print(sheets))));
                }));
    }

    private Imprint imprint(CarnetDocument document, FormTexts texts, String title) {
        return new Imprint(
                "A.T.A. Carnet " + document.number() + " · " + title,
                document.association().name(),
                title,
                texts.template().first().getLanguage(),
                Instant.now(clock));
    }

    private byte[] printed(Imprint imprint, boolean tagged, Consumer<Sheets> pages) {
        var out = new ByteArrayOutputStream();
        press.print(imprint, tagged, pages, out);
        return out.toByteArray();
    }

    /** All that sets pages, be they only counted, waits for its turn; a long print takes them all. */
    byte[] inTurn(boolean tagged, Supplier<byte[]> print) {
        int taken = tagged ? 1 : AT_A_TIME;
        waitForTurn(taken);
        try {
            return print.get();
        } finally {
            turns.release(taken);
        }
    }

    private void waitForTurn(int taken) {
        try {
            if (!turns.tryAcquire(taken, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NoTurnException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoTurnException();
        }
    }
}
