package io.eata.notification.delivery;

/** What a mail is about. */
public enum Kind {
    /** The receipt of a committed transaction. */
    RECEIPT,
    /** A transaction was cancelled. */
    CANCELLATION
}
