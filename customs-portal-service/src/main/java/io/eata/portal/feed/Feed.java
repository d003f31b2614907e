package io.eata.portal.feed;

import io.eata.contracts.Page;
import org.jspecify.annotations.Nullable;

/** The feed of each territory. Entries keep their order; nothing ever comes in before an entry that was read. */
public interface Feed {

    /**
     * What came after the cursor, oldest first; {@code next} is always there, so that a reader who is up to date asks again with it.
     *
     * @param after cursor of the last entry read; null from the beginning
     * @throws io.eata.platform.problems.ProblemException if the cursor is none of this list
     */
    Page<FeedEntry> after(String territory, @Nullable String after, int limit);
}
