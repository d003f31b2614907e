package io.eata.notification.delivery;

import java.time.OffsetDateTime;
import java.util.UUID;

/** What a mail is about: no more than it takes to ask the service that knows the rest. */
public sealed interface Subject {

    /**
     * Something happened to a carnet; core knows whom it concerns.
     *
     * @param carnetId eATA ID
     * @param sequence in the ledger, of the committed or cancelled transaction, or of the amendment
     * @param at when it was committed, cancelled or amended, in the offset of that office, else in UTC
     * @param office country and code of that office; empty where the association acted
     */
    record CarnetEvent(Kind kind, long carnetId, long sequence, OffsetDateTime at, String office) implements Subject {

        /** What happened. */
        public enum Kind {
            /** A transaction was committed: the holder gets the receipt. */
            RECEIPT,
            /** A transaction was cancelled. */
            CANCELLATION,
            /** The carnet has another document, which is to be signed. */
            AMENDMENT
        }
    }

    /** A letter about an account, which identity has written and keeps until it is sent. */
    record AccountLetter(UUID letterId) implements Subject {}
}
