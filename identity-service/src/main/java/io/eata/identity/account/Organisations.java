package io.eata.identity.account;

import io.eata.platform.security.OrganisationType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organisations that people and machines belong to. */
public interface Organisations {

    Optional<Organisation> byId(String id);

    /** @param slug what the organisation's own login address ends with */
    Optional<Organisation> bySlug(String slug);

    /** A page of the organisations of a type, or of all, by ID. */
    List<Organisation> list(@Nullable OrganisationType type, @Nullable String afterId, int most);

    /** Adds the organisation, or brings it up to date; its type stays what it was. */
    void save(Organisation organisation);
}
