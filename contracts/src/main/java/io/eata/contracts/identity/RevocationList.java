package io.eata.contracts.identity;

import java.util.Map;

/**
 * Tokens that are void although they have not expired, as identity publishes them for every service to read again and again.
 *
 * @param issuedUntil by the hash of a subject, a grant or a single token: void is what was issued for it at this second (since
 *     1970) or before. An entry is dropped once no such token can be alive.
 */
public record RevocationList(Map<String, Long> issuedUntil) {

    public RevocationList {
        issuedUntil = Map.copyOf(issuedUntil);
    }
}
