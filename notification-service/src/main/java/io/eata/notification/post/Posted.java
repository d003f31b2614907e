package io.eata.notification.post;

/** What is known after a mail was handed to the mail server. */
public sealed interface Posted {

    /** The server has said that it has the mail. */
    record Accepted() implements Posted {}

    /**
     * The server certainly does not have it.
     *
     * @param reason a code, such as {@code smtp-550} or {@code no-connection}
     */
    record Refused(String reason) implements Posted {}

    /**
     * The connection broke before the server's last answer: it may have the mail or not.
     *
     * @param reason a code
     */
    record Unknown(String reason) implements Posted {}
}
