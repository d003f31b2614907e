package io.eata.core.guess;

import java.time.Duration;

/**
 * How often something may be guessed wrongly before nobody may guess any more, until {@link #WINDOW} has passed since the last
 * counted try.
 *
 * @param scope what is guessed, by whom where that matters, such as {@code pin/1000}
 * @param most wrong tries; the next one is not looked at
 */
public record Bound(String scope, int most) {

    public static final Duration WINDOW = Duration.ofHours(1);
}
