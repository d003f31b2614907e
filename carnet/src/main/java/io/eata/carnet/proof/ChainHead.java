package io.eata.carnet.proof;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Where the ledger of a carnet ended: a leaf of a day's tree.
 *
 * @param carnetId eATA ID
 * @param sequence number of the last entry, from 1
 * @param hash of that entry, in hex; since entries are chained it stands for all before
 */
public record ChainHead(long carnetId, int sequence, String hash) {

    /** The hash of the leaf: over its canonical JSON, as in {@code {"carnet":883,"hash":"…","sequence":7}}. */
    public byte[] leafHash() {
        String json = "{\"carnet\":" + carnetId + ",\"hash\":\"" + hash + "\",\"sequence\":" + sequence + "}";
        return MerkleTree.leaf(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The head that follows when an entry is appended, given as its canonical JSON. */
    ChainHead followedBy(String entry) {
        byte[] next = Bytes.sha256(HexFormat.of().parseHex(hash), entry.getBytes(StandardCharsets.UTF_8));
        return new ChainHead(carnetId, sequence + 1, Bytes.hex(next));
    }
}
