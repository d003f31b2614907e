package io.eata.platform.bounds;

import java.io.IOException;

/** More was sent than the service takes. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    BodyTooLargeException(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
