package io.eata.paper;

/** A print that would have more vouchers, or lines of general lists, than one print may have. */
public final class TooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TooLongException(String message) {
        super(message);
    }

    static TooLongException ofLines(int lists, int items) {
        return new TooLongException("%d lists of %d items are more than the %d lines of one print"
                .formatted(lists, items, CarnetPrinter.LINES));
    }

    static TooLongException ofVouchers(int vouchers) {
        return new TooLongException(
                "%d vouchers are more than the %d of one print".formatted(vouchers, CarnetPrinter.VOUCHERS));
    }
}
