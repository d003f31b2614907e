package io.eata.core.receipt;

import java.util.List;

/** What became of a file that should hold receipts. */
public sealed interface ReceiptFile {

    /**
     * Texts of signed statements, as they stand in the file.
     *
     * @param more whether the file holds further ones that were not looked at
     */
    record Statements(List<String> texts, boolean more) implements ReceiptFile {}

    /** None was found. */
    record Useless(Reason reason) implements ReceiptFile {}

    /** Why a file proves nothing before any signature is looked at. */
    enum Reason {
        /** Neither PDF nor PNG nor JPEG. */
        OTHER_KIND,
        /** More bytes or pixels than are looked at. */
        TOO_LARGE,
        /** A picture without a QR that can be read. */
        NO_QR,
        /** A PDF that carries no receipt. */
        NO_RECEIPT,
        /** It breaks off, or is not what it seems. */
        BROKEN,
        /** Others are being read; in a moment it works. */
        BUSY
    }
}
