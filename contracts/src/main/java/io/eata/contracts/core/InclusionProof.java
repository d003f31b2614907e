package io.eata.contracts.core;

import java.time.LocalDate;
import java.util.List;

/**
 * That an entry stood in its ledger on a day. The verifier in {@code carnet} checks it without a network.
 *
 * @param carnetId eATA ID
 * @param sequence number of the entry that is proven
 * @param hash of that entry, in hex, as its receipt states it
 * @param links canonical JSON of the entries between it and the last one of that day, oldest first, as they were hashed
 * @param day the first day whose tree covers the entry, in UTC
 * @param position of the leaf, from 0
 * @param path hashes beside the way to the root in hex, lowest first
 * @param root the signed root (compact JWS)
 */
public record InclusionProof(
        long carnetId,
        int sequence,
        String hash,
        List<String> links,
        LocalDate day,
        long position,
        List<String> path,
        String root) {
    public InclusionProof {
        links = List.copyOf(links);
        path = List.copyOf(path);
    }
}
