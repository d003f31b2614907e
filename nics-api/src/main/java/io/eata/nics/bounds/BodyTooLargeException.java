package io.eata.nics.bounds;

import java.io.IOException;

/** More was sent than the address takes. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
        super("more than " + limit + " bytes");
    }
}
