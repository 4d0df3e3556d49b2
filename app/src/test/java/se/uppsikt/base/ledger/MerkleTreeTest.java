package se.uppsikt.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.shared.Sha256;

/** The tree is the one of RFC 6962: its own examples, and every way from a leaf to the root. */
class MerkleTreeTest {
    /** The inputs that those who wrote the RFC publish, and the root over the first 1, 2, … 8. */
    private static final List<String> LEAVES =
            List.of(
                    "",
                    "\0",
                    "\u0010",
                    "\u0020\u0021",
                    "\u0030\u0031",
                    "\u0040\u0041\u0042\u0043",
                    "\u0050\u0051\u0052\u0053\u0054\u0055\u0056\u0057",
                    "\u0060\u0061\u0062\u0063\u0064\u0065\u0066\u0067\u0068\u0069\u006a\u006b\u006c\u006d\u006e\u006f");

    private static final List<String> ROOTS =
            List.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfTheStandard() {
        assertThat(MerkleTree.plain().root())
                .as("of nothing")
                .isEqualTo(
                        new Sha256(
                                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        for (int size = 1; size <= LEAVES.size(); size++) {
            MerkleTree tree = MerkleTree.plain();
            LEAVES.subList(0, size).forEach(tree::add);
            assertThat(tree.root().hex()).as("%s leaves", size).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void everyLeafHasAWayToTheRoot() {
        for (int size = 1; size <= 33; size++) {
            for (int leaf = 0; leaf < size; leaf++) {
                MerkleTree tree = MerkleTree.withPathOf(leaf);
                IntStream.range(0, size).forEach(i -> tree.add("rad " + i));
                Sha256 root = tree.root();
                Sha256 reached = MerkleTree.leaf("rad " + leaf);
                for (MerkleTree.Step step : tree.path()) {
                    reached = step.up(reached);
                }
                assertThat(reached).as("leaf %s of %s", leaf, size).isEqualTo(root);
            }
        }
    }
}
