package io.eata.contracts.news;

import java.time.Instant;

/**
 * An entry as ICC keeps it, published or not.
 *
 * @param version counts edits from 1; sent back as {@code If-Match} when editing
 */
public record RecordedNews(long id, int version, Instant changedAt, EditNews entry) {}
