package io.eata.identity.account;

import java.util.Optional;

/** The organisations that people and machines belong to. */
public interface Organisations {

    Optional<Organisation> byId(String id);

    /** Adds the organisation, or brings its name, territory and country up to date; its type stays what it was. */
    void save(Organisation organisation);
}
