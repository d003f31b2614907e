package io.eata.contracts.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test of a provider found.
 *
 * @param trialAddress where one trial login begins: it shows what it would make of somebody and changes nothing; good for ten minutes
 */
public record SsoTest(
        boolean good, List<Check> checks, @Nullable String trialAddress) {

    /**
     * One thing that was looked at.
     *
     * @param what {@code address}, {@code keys} or {@code clock}
     * @param detail what is wrong, in words
     */
    public record Check(String what, boolean good, @Nullable String detail) {}
}
