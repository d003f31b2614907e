package io.eata.identity.registration;

import java.util.Optional;
import java.util.UUID;

/** What holders say of themselves; at rest it is sealed. */
public interface HolderProfiles {

    Optional<HolderProfile> of(UUID account);

    /** Keeps a profile in place of the one before. */
    void save(UUID account, HolderProfile profile);

    void remove(UUID account);
}
