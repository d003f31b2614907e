package io.eata.portal.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The active offices of all administrations. */
public interface OfficeDirectory {

    /**
     * Offices by country, name and code.
     *
     * @param after {@link ListedOffice#cursor} of the last one of the page before
     */
    List<ListedOffice> page(DirectoryFilter filter, @Nullable String after, int limit);

    /** Those that have coordinates; at most {@value #MOST_MARKED}. */
    List<ListedOffice> marked(DirectoryFilter filter);

    Optional<ListedOffice> find(String country, String code);

    /** Countries that have an active office. */
    List<String> countries();

    /** How many offices hold all the words, counted to 1,000. */
    int count(DirectoryFilter filter);

    /** Offices on one map. */
    int MOST_MARKED = 5_000;
}
