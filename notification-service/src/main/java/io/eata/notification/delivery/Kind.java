package io.eata.notification.delivery;

/** What a mail is about. */
public enum Kind {
    /** The receipt of a committed transaction. */
    RECEIPT,
    /** A transaction was cancelled. */
    CANCELLATION,
    /** The carnet has another document, which is to be signed. */
    AMENDMENT
}
