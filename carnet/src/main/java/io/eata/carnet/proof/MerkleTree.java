package io.eata.carnet.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The tree of RFC 9162, section 2.1, over SHA-256: leaves are hashed behind a byte 0, nodes behind a byte 1, and a tree splits at
 * the largest power of two below its size.
 *
 * <p>Any 2^k leaves in a row from a multiple of 2^k on are a subtree, and so is the rest at the end. So a tree over the roots of
 * equally large chunks is the tree over all their leaves.
 */
public final class MerkleTree {

    /** Longest path that can be: of a tree of 2^62 leaves. */
    public static final int LONGEST_PATH = 62;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    /** The hash of a leaf's content. */
    public static byte[] leaf(byte[] content) {
        return Bytes.sha256(LEAF, content);
    }

    /** The root over hashes of leaves or of chunks; of no leaf at all, the hash of nothing. */
    public static byte[] root(List<byte[]> hashes) {
        return switch (hashes.size()) {
            case 0 -> Bytes.sha256();
            case 1 -> hashes.getFirst();
            default -> {
                int split = split(hashes.size());
                yield node(root(hashes.subList(0, split)), root(hashes.subList(split, hashes.size())));
            }
        };
    }

    /**
     * The hashes beside the way from a leaf up to the root, the lowest first.
     *
     * @throws IndexOutOfBoundsException when there is no such leaf
     */
    public static List<byte[]> path(int leaf, List<byte[]> hashes) {
        Objects.checkIndex(leaf, hashes.size());
        if (hashes.size() == 1) {
            return List.of();
        }
        int split = split(hashes.size());
        var left = hashes.subList(0, split);
        var right = hashes.subList(split, hashes.size());
        var path = new ArrayList<>(leaf < split ? path(leaf, left) : path(leaf - split, right));
        path.add(leaf < split ? root(right) : root(left));
        return path;
    }

    /** Whether the path leads from that leaf of a tree of that size to the root (RFC 9162, section 2.1.3.2). */
    public static boolean leads(byte[] leafHash, long leaf, long size, List<byte[]> path, byte[] root) {
        if (leaf < 0 || leaf >= size || path.size() > LONGEST_PATH) {
            return false;
        }
        long place = leaf;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = node(beside, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Bytes.sha256(NODE, left, right);
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
