package io.eata.contracts.news;

import java.time.Instant;

/**
 * An entry as it is read.
 *
 * @param language of the text: the one asked for, or English where there is none in it
 * @param body CommonMark, see {@link NewsText}
 */
public record NewsItem(
        long id,
        NewsAudience audience,
        boolean pinned,
        Instant published,
        Instant changedAt,
        String language,
        String title,
        String body) {}
