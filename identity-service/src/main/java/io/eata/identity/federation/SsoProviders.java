package io.eata.identity.federation;

import java.util.Optional;

/** The providers of all organisations, and what they may call themselves by. */
public interface SsoProviders {

    Optional<SsoProvider> of(String organisation);

    /**
     * Adds or replaces an organisation's provider if it is still at the version that the change was made from.
     *
     * @param from 0 if there was none
     * @return whether it was; false if somebody else was faster
     */
    boolean save(SsoProvider provider, long from);

    /** Says how far a version has come; of no effect once there is another. */
    void advance(String organisation, long version, SsoProvider.State state);

    /** Keeps metadata fetched anew; of no effect once there is another version. */
    void refresh(String organisation, long version, String metadata);

    /** Removes it, and with it what its people were there. */
    boolean remove(String organisation);
}
