package io.eata.identity.letter;

import java.util.UUID;

/** The letters of this service. A letter is written in the transaction of its cause, and mailed once that is committed. */
public interface Letters {

    /**
     * Has a letter sent, if the caller's transaction commits.
     *
     * @return the letter's id
     * @throws IllegalStateException outside a transaction
     */
    UUID send(Letter letter);
}
