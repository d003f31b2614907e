package io.eata.carnet.proof;

import java.util.HexFormat;
import java.util.List;

/**
 * That an entry of a ledger stood in it on a day, and nothing before it has been changed since: the entry's chain leads to a leaf
 * of the day's tree, and the leaf to the signed root.
 *
 * @param entry the entry that is proven
 * @param links canonical JSON of the entries between it and the head of that day, oldest first; none where it is the head
 * @param position of the leaf, from 0
 * @param path hashes beside the way to the root in hex, lowest first
 * @param root the signed root (compact JWS)
 */
public record LedgerProof(ChainHead entry, List<String> links, long position, List<String> path, String root) {

    /** Most entries between the entry and the head; a proof is asked of the first day that covers the entry. */
    public static final int MOST_LINKS = 200;

    /** Longest proof that is read, in characters. */
    public static final int LONGEST_TEXT = 2_000_000;

    public LedgerProof {
        links = List.copyOf(links);
        path = List.copyOf(path);
    }

    /**
     * Reads a proof as the core answers it.
     *
     * @throws UnreadableException when it is none
     */
    public static LedgerProof of(String json) {
        if (json.length() > LONGEST_TEXT) {
            throw new UnreadableException("is too long for a proof");
        }
        var proof = JsonText.object(json);
        return new LedgerProof(
                new ChainHead(
                        proof.number("carnetId", 1, Long.MAX_VALUE),
                        proof.whole("sequence", 1),
                        Bytes.hex(Bytes.hashInHex(proof.string("hash")))),
                proof.strings("links", MOST_LINKS),
                proof.number("position", 0, Long.MAX_VALUE),
                proof.strings("path", MerkleTree.LONGEST_PATH),
                proof.string("root"));
    }

    /** The root that it leads to, if it does. */
    public RootCheck check(VerifyingKeys keys) {
        return switch (DayRoot.check(root, keys)) {
            case RootCheck.Valid valid -> leadsTo(valid.root()) ? valid : new RootCheck.Invalid(Doubt.OTHER_STATEMENT);
            case RootCheck.Invalid invalid -> invalid;
        };
    }

    private boolean leadsTo(DayRoot signed) {
        var head = entry;
        for (var link : links) {
            head = head.followedBy(link);
        }
        try {
            var hashes = path.stream().map(Bytes::hashInHex).toList();
            return MerkleTree.leads(
                    head.leafHash(),
                    position,
                    signed.size(),
                    hashes,
                    HexFormat.of().parseHex(signed.root()));
        } catch (UnreadableException e) {
            return false;
        }
    }
}
