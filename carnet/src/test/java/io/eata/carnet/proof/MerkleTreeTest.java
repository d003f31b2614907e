package io.eata.carnet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** The leaves and roots that implementations of certificate transparency test with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void has_the_roots_of_certificate_transparency() {
        var leaves = LEAVES.stream()
                .map(leaf -> MerkleTree.leaf(HexFormat.of().parseHex(leaf)))
                .toList();
        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(Bytes.hex(MerkleTree.root(leaves.subList(0, size)))).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void leads_from_every_leaf_of_every_size_to_the_root_and_from_nowhere_else() {
        for (int size = 1; size <= 70; size++) {
            var leaves = leaves(size);
            var root = MerkleTree.root(leaves);
            for (int leaf = 0; leaf < size; leaf++) {
                var path = MerkleTree.path(leaf, leaves);
                assertThat(MerkleTree.leads(leaves.get(leaf), leaf, size, path, root))
                        .isTrue();
                assertThat(MerkleTree.leads(leaves.get(leaf), (leaf + 1) % size, size, path, root))
                        .isEqualTo(size == 1);
                assertThat(MerkleTree.leads(leaves.get(leaf), leaf, 2L * size + 1, path, root))
                        .isFalse();
                assertThat(MerkleTree.leads(root, leaf, size, path, root)).isEqualTo(size == 1);
            }
        }
    }

    @Test
    void is_the_same_over_chunks_as_over_their_leaves() {
        for (int size = 1; size <= 70; size++) {
            var leaves = leaves(size);
            var chunks = new ArrayList<byte[]>();
            for (int from = 0; from < size; from += 8) {
                chunks.add(MerkleTree.root(leaves.subList(from, Math.min(size, from + 8))));
            }
            assertThat(MerkleTree.root(chunks)).isEqualTo(MerkleTree.root(leaves));
            for (int leaf = 0; leaf < size; leaf++) {
                int chunk = leaf / 8;
                var path = new ArrayList<>(MerkleTree.path(
                        leaf % 8, leaves.subList(chunk * 8, Math.min(size, chunk * 8 + 8))));
                path.addAll(MerkleTree.path(chunk, chunks));
                assertThat(MerkleTree.leads(leaves.get(leaf), leaf, size, path, MerkleTree.root(leaves)))
                        .isTrue();
            }
        }
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new ChainHead(1_000 + i, 1 + i % 3, "%064x".formatted(i)).leafHash())
                .toList();
    }
}
