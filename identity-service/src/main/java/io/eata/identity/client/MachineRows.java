package io.eata.identity.client;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The machines of customs administrations and associations; the platform's own clients are not among them. */
public interface MachineRows {

    Optional<Machine> find(String id);

    /** Reads a machine and holds it for this transaction. */
    Optional<Machine> lock(String id);

    /**
     * A page of machines by ID.
     *
     * @param organisation nothing for everybody's
     * @param after the last ID seen; empty for the first page
     */
    List<Machine> list(@Nullable String organisation, String after, int most);

    void setKeys(String id, JWKSet keys);

    void disable(String id, Instant at);
}
