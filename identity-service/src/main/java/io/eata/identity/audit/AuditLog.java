package io.eata.identity.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who did what to accounts, settings and keys. An entry is part of the transaction that does it: neither is there without the other. */
public interface AuditLog {

    /** The actor of what happens by itself. */
    String PLATFORM = "platform";

    /**
     * Adds an entry.
     *
     * @param organisation whose account, setting or key it is
     * @param actor ID of the account or client that does it, or {@link #PLATFORM}
     * @param target ID of what it is done to; at most 200 characters, as the actor
     * @param details no names, addresses or secrets: they would outlive the person's account
     */
    void record(String organisation, String actor, Act act, @Nullable String target, Map<String, String> details);

    /**
     * A page of an organisation's entries, the newest first.
     *
     * @param before ID of the last entry seen; {@link Long#MAX_VALUE} for the first page
     */
    List<AuditEntry> page(String organisation, AuditFilter filter, long before, int most);

    /** Removes at most {@code most} entries from before an instant, and none of the last ninety days; returns how many. */
    int forgetBefore(Instant before, int most);

    /** Which entries; what is absent does not matter. */
    record AuditFilter(
            @Nullable String target,
            @Nullable String actor,
            @Nullable Act act) {

        public static final AuditFilter ALL = new AuditFilter(null, null, null);
    }
}
