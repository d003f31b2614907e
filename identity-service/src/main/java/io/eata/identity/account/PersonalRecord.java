package io.eata.identity.account;

import java.util.Map;
import java.util.UUID;

/**
 * What one part of this service keeps of a person. Each part that keeps something declares one of these, so that nothing is left
 * out when a person's record is handed over or erased, whichever part is added later.
 */
public interface PersonalRecord {

    /** What is kept, in words and texts that JSON can carry; no secrets, not even hashed ones. Nothing for nothing. */
    Map<String, Object> export(UUID account);

    /** Removes all of it, within the caller's transaction. */
    void erase(UUID account);

    /** Whether what is kept lets the person log in, apart from the second step. */
    default boolean isWayIn(UUID account) {
        return false;
    }
}
