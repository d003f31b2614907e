package io.eata.paper;

/** A print that would have more lines of general lists than one print may have. */
public final class TooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLongException(int lists, int items) {
        super("%d lists of %d items are more than the %d lines of one print"
                .formatted(lists, items, CarnetPrinter.LINES));
    }
}
