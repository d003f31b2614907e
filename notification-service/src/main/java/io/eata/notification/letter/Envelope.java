package io.eata.notification.letter;

import java.util.Locale;

/**
 * What is outside of a letter.
 *
 * @param messageId with its angle brackets
 * @param language which it is written in; there are words for it
 */
record Envelope(String messageId, String to, Locale language) {}
