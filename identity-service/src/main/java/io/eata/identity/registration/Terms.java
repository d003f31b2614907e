package io.eata.identity.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which version of the terms a person accepted, and when. */
public interface Terms {

    /** The version in force, such as {@code 2026-11}. */
    String inForce();

    /** Notes that the person accepts the version in force; once is enough. */
    void accept(UUID account);

    /** The last version that the person accepted. */
    Optional<Accepted> accepted(UUID account);

    record Accepted(String version, Instant at) {}
}
