package io.eata.paper.press;

import java.time.Instant;

/**
 * What a document says of itself.
 *
 * @param language BCP 47 code of its main language, letters only
 * @param at when it was printed
 */
public record Imprint(String title, String author, String subject, String language, Instant at) {}
