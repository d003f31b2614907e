package io.eata.notification.delivery;

import io.eata.notification.letter.Letter;

/** What asking for a mail's content came to. */
sealed interface Written {

    record Mail(Letter letter) implements Written {}

    /**
     * There is nothing to be sent, or nobody to send it to.
     *
     * @param reason a code
     */
    record Nothing(String reason) implements Written {}
}
