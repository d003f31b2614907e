package io.eata.portal.export;

import io.eata.contracts.Page;
import io.eata.portal.access.Officer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The exports of an officer. Nobody else sees them, not of the same office either. */
public interface Exports {

    /**
     * Begins an export and has it worked on in the background from some seconds on. The officer's oldest ones that have ended give way to it.
     *
     * @param asked the filters, as the address of the log has them
     * @param language of headings and words
     * @return empty where {@link Export#MOST_RUNNING} are under way
     */
    Optional<UUID> begin(Officer officer, ExportKind kind, Map<String, String> asked, Locale language);

    /** Newest first. */
    Page<Export> list(Officer officer, @Nullable String cursor, int limit);

    Optional<Export> find(Officer officer, UUID id);

    /** Stops one; what is made of it is forgotten. False if it does not run. */
    boolean cancel(Officer officer, UUID id);

    /** Forgets one, stopping it first. */
    void delete(Officer officer, UUID id);
}
