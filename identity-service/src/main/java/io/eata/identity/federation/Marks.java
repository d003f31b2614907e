package io.eata.identity.federation;

import java.time.Instant;
import java.util.Optional;

/** The organisations' marks. */
public interface Marks {

    /** A PNG. */
    Optional<byte[]> of(String organisation);

    void save(String organisation, byte[] png, Instant now);

    void remove(String organisation);
}
