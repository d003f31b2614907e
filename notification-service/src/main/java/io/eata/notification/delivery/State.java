package io.eata.notification.delivery;

/** How far a delivery is. */
enum State {
    /** To be sent, for the first time or again; it certainly has not gone out. */
    PENDING,
    /** Handed to the mail server, whose answer is not known (yet): it may have gone out. */
    ATTEMPTING,
    /** The mail server has taken it. */
    SENT,
    /** There is nobody to write to. */
    SKIPPED,
    /** Given up on after the last try. */
    FAILED;

    boolean isEnd() {
        return switch (this) {
            case PENDING, ATTEMPTING -> false;
            case SENT, SKIPPED, FAILED -> true;
        };
    }
}
