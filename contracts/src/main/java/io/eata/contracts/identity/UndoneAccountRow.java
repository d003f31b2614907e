package io.eata.contracts.identity;

import org.jspecify.annotations.Nullable;

/**
 * What became of taking a row back.
 *
 * @param kept why the account is not as it was before; absent if it is
 */
public record UndoneAccountRow(@Nullable Kept kept) {

    /** Why an account is not as it was before. */
    public enum Kept {
        /** Changed since, by its person or somebody else: left as it is. */
        CHANGED,
        /** New, and used since: shut instead of deleted. */
        USED,
        /** Deleted since. */
        GONE
    }
}
